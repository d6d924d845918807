import { BaseSequencer, type TestSpecification } from 'vitest/node';

const order = ['e2e', 'unit-alone', 'unit'];

/** Browser files first, being the longest; files of a project one after another, so that they share their processes. */
export class BrowsersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ project }: TestSpecification) => order.indexOf(project.name);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
