import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { HandlerFunction } from './handler-function.ts';
import type { ObservatorySecrets } from './observatory-secrets.ts';
import type { ObservatoryTable } from './observatory-table.ts';
import type { Stage } from './stage.ts';

interface PageDrawingProps {
  readonly stage: Stage;
  /** The folder of its bundle, made with the pages by `vite build`. */
  readonly bundle: string;
  readonly table: ObservatoryTable;
  readonly secrets: ObservatorySecrets;
}

/** The function that draws pages from what is public: editions, waves and who stands behind them. It can read nothing else. */
export class PageDrawing extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { stage, bundle, table, secrets }: PageDrawingProps) {
    super(scope, id);
    this.handler = new HandlerFunction(this, 'Handler', {
      stage,
      bundle,
      description: 'Draws the pages with published figures in them',
      // A whole core, as the API's: a page is arithmetic, and with less it takes longer by as much as it costs less.
      memoryMegabytes: 1769,
      timeout: Duration.seconds(10),
      environment: {
        ...secrets.edgeKeys,
        TABLE_NAME: table.name,
        ...(stage.siteOrigin && { SITE_ORIGIN: stage.siteOrigin }),
      },
    });
    // A guarantee sheet is served by its hash where the wave's list of keys, which is everyone's, has it.
    table.grantRead(this.handler, ['EDITIONS', 'EDITION#*', 'GUARANTEE#*', 'HOUSE', 'PANEL_KEYS#*', 'WAVES']);
  }
}
