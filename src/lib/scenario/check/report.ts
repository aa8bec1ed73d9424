import type { Problem } from '../problem';
import type { YamlFile } from '../read/yaml';

/** Collects the problems of one file, each with its line. */
export class Report {
  readonly problems: Problem[] = [];
  readonly #file: YamlFile;

  constructor(file: YamlFile) {
    this.#file = file;
  }

  error(code: string, at: string, message: string): void {
    this.#add('error', code, at, message);
  }

  warning(code: string, at: string, message: string): void {
    this.#add('warning', code, at, message);
  }

  get hasErrors(): boolean {
    return this.problems.some(({ severity }) => severity === 'error');
  }

  #add(severity: Problem['severity'], code: string, at: string, message: string): void {
    const line = this.#file.lineOf(at);
    this.problems.push({ code, severity, file: this.#file.file, at, message, ...(line !== undefined && { line }) });
  }
}
