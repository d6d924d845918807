import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

interface PictureMakingProps {
  readonly stage: Stage;
  /** The folder of its bundle, with the rasteriser and its fonts. */
  readonly bundle: string;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
}

/** The function that makes pictures of released editions and keeps them; it reads what is published and nothing else. */
export class PictureMaking extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { stage, bundle, table, secrets }: PictureMakingProps) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      stage,
      bundle,
      description: 'Makes the pictures of released editions, keeps them and hands them out',
      // A whole core: a picture is arithmetic, 0.2 to 0.5 s of it.
      memoryMegabytes: 1769,
      // All that is shared of an edition, in both languages; a reader waits for one at most.
      timeout: Duration.minutes(2),
      environment: {
        ...secrets.edgeKeys,
        TABLE_NAME: table.name,
        ...(stage.siteOrigin && { SITE_ORIGIN: stage.siteOrigin }),
      },
    });
    table.grantRead(this.handler, ['EDITIONS', 'EDITION#*', 'HOUSE', 'PICTURES#*']);
    table.grantPut(this.handler, ['PICTURES#*']);
  }
}
