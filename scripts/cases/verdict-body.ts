// A verdict as the HTTP API answers it, read back into the words of the domain.
import type { EventRef, State } from '@grondslag/chaincode/domain';
import { type Explanation, type Language, type Part, textOf } from '@grondslag/gateway/explanation';
import type { Clock, Verdicted } from './answers.js';

/** The part of it that probes compare and cite. */
export function verdictIn({
  staat,
  gronden,
  bevindingen,
  volgendeOmslag,
  klokken = [],
  uitleg,
}: VerdictBody): Verdicted {
  const cited = ({ regel, artikel }: CitedBody) => ({ rule: regel, article: artikel });
  return {
    ...{ state: staat, reasons: gronden.map(cited), nextCriticalDate: volgendeOmslag },
    findings: bevindingen.map((finding) => ({ code: finding.code, ...cited(finding) })),
    clocks: klokken.map((clock) => ({
      ...{ clock: clock.klok, ...cited(clock), state: clock.staat },
      ...{ limit: clock.gemistVanaf, extendedLimit: clock.gemistVanafAtw, metOn: clock.gehaaldOp },
    })),
    ...(uitleg !== undefined && { explanation: textOf(explanationIn(uitleg)) }),
  };
}

function explanationIn({ taal, samenvatting, zinnen }: ExplanationBody): Explanation {
  const statements = zinnen.map(({ deel, niveau, tekst, artikel, url, gebeurtenissen }) => ({
    ...{ part: deel, level: niveau, text: tekst, article: artikel, url, events: gebeurtenissen as EventRef[] },
  }));
  return { language: taal, summary: samenvatting, statements };
}

interface CitedBody {
  readonly regel: string;
  readonly artikel: string;
}

interface ClockBody extends CitedBody {
  readonly klok: Clock['clock'];
  readonly staat: Clock['state'];
  readonly gemistVanaf: Clock['limit'];
  readonly gemistVanafAtw: Clock['extendedLimit'];
  readonly gehaaldOp: Clock['metOn'];
}

/** A verdict as a gateway answers it, so far as a replay reads it. */
export interface VerdictBody {
  readonly staat: State;
  readonly gronden: readonly CitedBody[];
  readonly bevindingen: readonly (CitedBody & { readonly code: string })[];
  readonly volgendeOmslag: string | null;
  readonly klokken?: readonly ClockBody[];
  readonly uitleg?: ExplanationBody;
}

interface ExplanationBody {
  readonly taal: Language;
  readonly samenvatting: string;
  readonly zinnen: readonly {
    readonly deel: Part;
    readonly niveau: number;
    readonly tekst: string;
    readonly artikel: string | null;
    readonly url: string | null;
    readonly gebeurtenissen: readonly string[];
  }[];
}
