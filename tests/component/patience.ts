import { configure } from '@testing-library/svelte';

// How long a test waits for what doesn't come. On a busy machine what does come may take more than the second that is the default.
configure({ asyncUtilTimeout: 10_000 });
