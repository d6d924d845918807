import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Api } from './api.ts';
import { Forgetting } from './forgetting.ts';
import { ObservatorySecrets } from './observatory-secrets.ts';
import { ObservatoryTable } from './observatory-table.ts';
import { Pages } from './pages.ts';
import { Publication } from './publication.ts';
import type { Stage } from './stage.ts';

export interface ObservatoryStackProps {
  readonly stage: Stage;
  /** The built web pages: `index.html` files at the paths of their addresses, hashed files under `assets`. */
  readonly pagesFolder: string;
}

/** The whole observatory of one stage. */
export class ObservatoryStack extends Stack {
  constructor(scope: Construct, id: string, { stage, pagesFolder }: ObservatoryStackProps) {
    super(scope, id, {
      description: `Observatory of employees and social media, stage ${stage.name}`,
      terminationProtection: stage.isProduction,
    });
    const table = new ObservatoryTable(this, 'Table', { stage });
    const secrets = new ObservatorySecrets(this, 'Secrets', { stage });
    const api = new Api(this, 'Api', { stage, table, secrets });
    new Publication(this, 'Publication', { stage, table, secrets });
    new Forgetting(this, 'Forgetting', { stage, table });
    const pages = new Pages(this, 'Pages', { stage, pagesFolder, apiDomain: api.domain });

    new CfnOutput(this, 'Address', { value: `https://${pages.domain}` });
    new CfnOutput(this, 'OperatorKeySecret', { value: secrets.operatorKey.secretName });
  }
}
