// Made from /api/schema by `npm run protocol`: change the server's models, not this file.
export interface Protocol {
  commands: {
    "idea.post": {
      id: string;
      text: string;
      for_whom?: string | null;
      builds_on?: string | null;
      proxy?: string | null;
      step?: string | null;
    };
    "idea.edit": {
      id: string;
      text: string;
      for_whom?: string | null;
    };
    "idea.withdraw": {
      id: string;
    };
    "idea.hide": {
      id: string;
      hidden: boolean;
    };
    "idea.hide_like": {
      id: string;
      hidden: boolean;
    };
    "idea.spotlight": {
      id: string | null;
    };
    "idea.place": {
      id: string;
      theme: string | null;
    };
    "idea.merge": {
      into: string;
      /**
       * @minItems 1
       * @maxItems 500
       */
      ids: string[];
    };
    "idea.split": {
      /**
       * @minItems 1
       * @maxItems 500
       */
      ids: string[];
    };
    "theme.create": {
      id: string;
      title: string;
    };
    "theme.rename": {
      id: string;
      title: string;
    };
    "theme.remove": {
      id: string;
    };
    "poll.open": {
      poll: string;
    };
    "poll.close": {
      poll: string;
    };
    "poll.reopen": {
      poll: string;
    };
    "poll.price": {
      poll: string;
      costs: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$".
         */
        [k: string]: number | null;
      };
    };
    "poll.count": {
      poll: string;
      dice?: string | null;
    };
    "poll.reveal": {
      poll: string;
      dice?: string | null;
    };
    "poll.show": {
      poll: string;
      shown: number | null;
    };
    "poll.new_round": {
      step: string;
      concept?: string | null;
      whole?: boolean;
    };
    "ballot.submit": {
      poll: string;
      choice: unknown;
    };
    "ballot.done": {
      poll: string;
      done: boolean;
    };
    "ballot.proxy": {
      id: string;
      poll: string;
      choice: unknown;
      sector: string;
    };
    "ballot.withdraw": {
      id: string;
    };
    "selection.confirm": {
      poll: string;
      /**
       * @maxItems 500
       */
      ideas: string[];
      reason?: string | null;
    };
    "objection.settle": {
      poll: string;
      objection: string;
      how: "open" | "integrated" | "withdrawn" | "minuted";
      owner?: string | null;
      note?: string | null;
    };
    "concept.add": {
      id: string;
      kind?: "concept" | "proposal" | "match";
      idea?: string | null;
      theme?: string | null;
      title?: string | null;
      fields?: {
        [k: string]: string;
      };
      /**
       * @maxItems 20
       */
      team?: string[];
    };
    "concept.add_many": {
      kind?: "concept" | "proposal" | "match";
      /**
       * @minItems 1
       * @maxItems 100
       */
      concepts: CommandConceptAddMany_OneLine[];
    };
    "concept.bring": {
      id: string;
      idea?: string | null;
      title?: string | null;
      fields?: {
        [k: string]: string;
      };
    };
    "concept.rename": {
      id: string;
      title: string;
    };
    "concept.remove": {
      id: string;
    };
    "team.join": {
      concept: string;
    };
    "team.leave": {
      concept: string;
    };
    "team.prefer": {
      /**
       * @maxItems 3
       */
      choices: string[];
    };
    "team.set": {
      /**
       * @minItems 1
       * @maxItems 200
       */
      teams: CommandTeamSet_OneTeam[];
      how: CommandTeamSet_HowFormed;
    };
    "concept.write": {
      concept: string;
      field:
        | "who"
        | "asked"
        | "change"
        | "solution"
        | "evidence"
        | "doers"
        | "partners"
        | "resources"
        | "economy"
        | "uncertainty"
        | "known"
        | "guessed"
        | "seen"
        | "askew"
        | "effect"
        | "before"
        | "earlier"
        | "assumption"
        | "trial"
        | "by_when"
        | "stop"
        | "done"
        | "going"
        | "stuck"
        | "lead"
        | "host"
        | "proposal"
        | "need"
        | "offer"
        | "agreed";
      text: string;
      version: number;
    };
    "concept.enter": {
      concept: string;
      field:
        | "who"
        | "asked"
        | "change"
        | "solution"
        | "evidence"
        | "doers"
        | "partners"
        | "resources"
        | "economy"
        | "uncertainty"
        | "known"
        | "guessed"
        | "seen"
        | "askew"
        | "effect"
        | "before"
        | "earlier"
        | "assumption"
        | "trial"
        | "by_when"
        | "stop"
        | "done"
        | "going"
        | "stuck"
        | "lead"
        | "host"
        | "proposal"
        | "need"
        | "offer"
        | "agreed";
      text: string;
      version: number;
    };
    "concept.need": {
      concept: string;
      needs: CommandConceptNeed_Needs;
      version: number;
    };
    "concept.own": {
      concept: string;
      own: boolean;
    };
    "commitment.make": {
      id: string;
      concept: string;
      kinds: CommandCommitmentMake_Kinds;
      first_step?: string | null;
      due?: string | null;
      condition?: string | null;
      depends?: CommandCommitmentMake_Depends | null;
    };
    "commitment.withdraw": {
      id: string;
    };
    "commitment.judge": {
      id: string;
      met: boolean | null;
    };
    "action.add": {
      id: string;
      concept: string;
      what: string;
      who: string;
      due: string;
      partner?: string | null;
    };
    "action.enter": {
      id: string;
      concept: string;
      what: string;
      who: string;
      due: string;
      partner?: string | null;
      state?: "open" | "doing" | "done" | "dropped";
    };
    "action.update": {
      id: string;
      what?: string;
      who?: string;
      due?: string;
      state?: "open" | "doing" | "done" | "dropped";
      partner?: string | null;
    };
    "action.remove": {
      id: string;
    };
    "step.go": {
      to: string;
      from: string | null;
    };
    "step.add": {
      id: string;
      phase: "welcome" | "ideas" | "themes" | "selection" | "concepts" | "commitment" | "actions" | "closing";
      title: string;
      minutes: number;
      settings?: {
        [k: string]: unknown;
      };
      after: string | null;
    };
    "step.update": {
      id: string;
      title?: string;
      minutes?: number;
      settings?: {
        [k: string]: unknown;
      };
    };
    "step.move": {
      id: string;
      after: string | null;
    };
    "step.remove": {
      id: string;
    };
    "timer.set": {
      ends_at: string | null;
      paused_left?: number | null;
    };
    "attention.set": {
      on: boolean;
      message?: string | null;
      called?: boolean;
    };
    "session.open": {};
    "session.lock": {
      locked: boolean;
    };
    "session.update": {
      title?: string;
      question?: string | null;
      names?: "off" | "optional" | "on";
    };
    "session.headcount": {
      people: number | null;
    };
    "session.renew": {
      projector?: boolean;
    };
    "session.end": {};
    "member.update": {
      member: string;
      name?: string | null;
      sector?: string;
      public?: boolean;
    };
    "member.remove": {
      member: string;
    };
    "member.clear": {
      since: string;
      hide_ideas?: boolean;
    };
    "member.admit": {
      /**
       * @minItems 1
       * @maxItems 5000
       */
      members: string[];
      poll?: string | null;
    };
    "member.role": {
      member: string;
      role: "participant" | "facilitator" | "observer";
    };
    "ticket.issue": {
      /**
       * @minItems 1
       * @maxItems 500
       */
      hashes: string[];
    };
    "ticket.void": {
      numbers?: number[] | null;
    };
    "ticket.redeem": {
      code: string;
    };
    "answer.write": {
      step: string;
      text: string;
      shared?: boolean;
    };
    "report.write": {
      summary?: string | null;
      missing?: string | null;
      next?: string | null;
      contact?: string | null;
      learned?: string | null;
      versions?: {
        [k: string]: number;
      };
      hidden_ideas?: string[] | null;
      hidden_names?: string[] | null;
      hidden_texts?: string[] | null;
    };
    "report.publish": {
      published: boolean;
    };
    undo: {
      op_id: string;
    };
  };
  cards: {
    session: {
      id: string;
      title: string;
      question: string;
      language: "da" | "en";
      state: "draft" | "open" | "locked" | "ended";
      step: string | null;
      names: "off" | "optional" | "on";
      sectors: CardSession_Sector[];
      attention: CardSession_Attention | null;
      timer: CardSession_Timer;
      online: number;
      spotlight: string | null;
      code: string;
      invite: string;
      sandbox: boolean;
      headcount: number | null;
      starts_at: string | null;
      report: CardSession_Report;
      proposals: CardSession_Proposals;
      projector?: string;
      formed?: CardSession_Formed | null;
      capacity?: number;
    };
    steps: {
      id: string;
      phase: "welcome" | "ideas" | "themes" | "selection" | "concepts" | "commitment" | "actions" | "closing";
      title: string;
      minutes: number;
      settings: {
        [k: string]: unknown;
      };
      position: number;
      state: "ahead" | "current" | "done";
      entered_at: string | null;
      left_at: string | null;
    };
    members: {
      id: string;
      sector: string;
      role: "participant" | "facilitator" | "observer";
      state: "waiting" | "in" | "removed";
      name?: string;
      account?: boolean;
      left?: boolean;
      joined_at?: string | null;
    };
    ideas: {
      id: string;
      text: string;
      for_whom: string | null;
      theme: string | null;
      merged_into: string | null;
      builds_on: string | null;
      n: number;
      step: string | null;
      late: boolean;
      hidden: boolean;
      pending: boolean;
      selected: boolean;
      proxy: boolean;
      sector?: string;
      corrected?: CardIdeas_Corrected;
    };
    themes: {
      id: string;
      title: string;
      position: number;
      corrected?: CardThemes_Corrected;
    };
    polls: {
      id: string;
      step: string;
      round: number;
      method: string;
      settings: {
        [k: string]: unknown;
      };
      options: string[];
      over: "ideas" | "themes" | "concepts";
      concept: string | null;
      state: "ready" | "open" | "closed" | "counted" | "revealed";
      electors: number;
      cast: number;
      done: number;
      admitted: number;
      removed: number;
      erased?: number;
      proxies: number;
      papers?: CardPolls_Paper[];
      access: "open" | "locked" | "tickets" | "accounts";
      costs: {
        [k: string]: number;
      };
      tie_rule: "lot" | "all" | "runoff";
      run_off: CardPolls_RunOff | null;
      shown: number | null;
      rule: {
        [k: string]: unknown;
      };
      rule_hash: string | null;
    };
    results: {
      id: string;
      poll: string;
      method: string;
      settings: {
        [k: string]: unknown;
      };
      ballots: number;
      electors: number;
      admitted: number;
      removed?: number;
      out?: string[];
      later?: string[];
      proxies?: number;
      access: string;
      goes_on?: string[];
      cut?: CardResults_Cut;
      tie_rule?: string;
      spent?: CardResults_Spent;
      rule?: {
        [k: string]: unknown;
      };
      headcount?: number | null;
      few?: boolean;
      winners: string[];
      totals: {
        [k: string]: string;
      };
      outcomes: string[][];
      complete: boolean;
      ties: CardResults_Tie[];
      rounds: {
        [k: string]: unknown;
      }[];
      sectors: {
        [k: string]: {
          [k: string]: string | null;
        };
      };
      second_look?: CardResults_SecondLook | null;
      opinions?: CardResults_Opinions | null;
      turnout: {
        [k: string]: number[];
      };
      explanation: CardResults_Explanation;
      headline: CardResults_Headline;
      because?: CardResults_Because;
      why?: CardResults_Why;
      named?: CardResults_Named;
      lot: CardResults_Lot;
      rule_hash: string | null;
      sha256: string;
      confirmed: string[] | null;
      reason: string | null;
      objections: CardResults_Objection[];
      stands: boolean;
    };
    concepts: {
      id: string;
      kind: "concept" | "proposal" | "match";
      idea: string | null;
      theme: string | null;
      title: string;
      team: string[];
      fields: {
        [k: string]: CardConcepts_Field;
      };
      position: number;
      needs: CardConcepts_Needs;
      needs_version: number;
      owner: string | null;
      backing: CardConcepts_Backing;
      corrected?: CardConcepts_Corrected;
    };
    commitments: {
      id: string;
      concept: string;
      kinds: CardCommitments_Kinds;
      conditional: boolean;
      standing: "firm" | "in_force" | "waiting";
      depends: CardCommitments_Depends | null;
      progress: CardCommitments_Progress | null;
      met?: boolean | null;
      member?: string;
      first_step?: string | null;
      due?: string | null;
      condition?: string | null;
      has_step?: boolean;
    };
    actions: {
      id: string;
      concept: string;
      what: string;
      due: string;
      state: "open" | "doing" | "done" | "dropped";
      who?: string;
      partner?: string | null;
      doers?: CardActions_Doer[];
    };
    answers: {
      id: string;
      step: string;
      text: string;
    };
    tickets: {
      id: string;
      printed: number;
      unused: number;
      used: number;
      void: number;
    };
    mine: {
      member: CardMine_Me;
      ideas: CardMine_IdeaCard[];
      ballots: {
        [k: string]: CardMine_OwnBallot;
      };
      wishes: string[];
      answers?: {
        [k: string]: CardMine_OwnAnswer;
      };
      elector: string[];
    };
  };
  errors:
    | "invalid"
    | "unauthenticated"
    | "forbidden"
    | "not_found"
    | "wrong_phase"
    | "closed"
    | "limit_reached"
    | "conflict"
    | "rate_limited"
    | "op_id_reused"
    | "busy"
    | "storage_full"
    | "internal";
}
export interface CommandConceptAddMany_OneLine {
  id: string;
  title: string;
}
export interface CommandTeamSet_OneTeam {
  concept: string;
  /**
   * @maxItems 5000
   */
  members: string[];
}
export interface CommandTeamSet_HowFormed {
  least: number;
  most: number;
  groups: number;
  seed: string;
  by: "solver" | "lot";
  moved?: number;
}
export interface CommandConceptNeed_Needs {
  people?: CommandConceptNeed_Amount | null;
  hours_per_month?: CommandConceptNeed_Amount | null;
  money_dkk?: CommandConceptNeed_Amount | null;
  /**
   * @maxItems 12
   */
  things?: CommandConceptNeed_Thing[];
}
export interface CommandConceptNeed_Amount {
  amount: number;
  critical?: boolean;
}
export interface CommandConceptNeed_Thing {
  text: string;
  critical?: boolean;
  covered?: boolean;
}
export interface CommandCommitmentMake_Kinds {
  join?: boolean | null;
  hours_per_month?: number | null;
  money_dkk?: number | null;
  in_kind?: string | null;
  contacts?: string | null;
  mandate?: string | null;
}
export interface CommandCommitmentMake_Depends {
  others?: number | null;
  commitment?: string | null;
  kind?: ("join" | "hours_per_month" | "money_dkk" | "in_kind" | "contacts" | "mandate") | null;
  at_least?: number | null;
  sector?: string | null;
}
export interface CardSession_Sector {
  key: string;
  da: string;
  en: string;
  letter: CardSession_Letters;
  shape: "circle" | "square" | "triangle" | "hexagon" | "diamond" | "tab";
}
export interface CardSession_Letters {
  da: string;
  en: string;
}
export interface CardSession_Attention {
  on: boolean;
  message?: string;
  called?: boolean;
  title?: string;
}
export interface CardSession_Timer {
  ends_at: string | null;
  paused_left: number | null;
}
export interface CardSession_Report {
  published: boolean;
  slug?: string;
  summary?: string;
  missing?: string;
  next?: string;
  contact?: string;
  learned?: string;
  versions?: {
    [k: string]: number;
  };
  hidden_ideas?: string[];
  hidden_names?: string[];
  hidden_texts?: string[];
}
export interface CardSession_Proposals {
  asked: number;
  most: number;
}
export interface CardSession_Formed {
  least: number;
  most: number;
  groups: number;
  seed: string;
  by: "solver" | "lot";
  moved: number;
  measure: {
    [k: string]: unknown;
  };
  at: string;
}
export interface CardIdeas_Corrected {
  was: string;
}
export interface CardThemes_Corrected {
  was: string;
}
export interface CardPolls_Paper {
  id: string;
  sector: string;
}
export interface CardPolls_RunOff {
  of: string;
  sure: string[];
  seats: number;
  budget?: number;
}
export interface CardResults_Cut {
  sure: string[];
  tied: string[];
  seats: number;
}
export interface CardResults_Spent {
  spent: number;
  budget: number;
  unit: "dkk" | "hours";
}
export interface CardResults_Tie {
  round: number;
  tied: string[];
  broken_by: "merit" | "lot";
  mattered: boolean;
}
export interface CardResults_SecondLook {
  share: string;
  top: string[];
  options: {
    [k: string]: CardResults_Looked;
  };
}
export interface CardResults_Looked {
  raw: string;
  balanced: number;
  lowest: string[];
  spread: number;
  carried: number;
  of: number;
}
export interface CardResults_Opinions {
  people: number;
  groups: number[];
  quarters: {
    [k: string]: (number | null)[];
  };
  agreed: string[];
  divides: string[];
}
export interface CardResults_Explanation {
  da: string[];
  en: string[];
}
export interface CardResults_Headline {
  da: string;
  en: string;
}
export interface CardResults_Because {
  da: {
    [k: string]: string;
  };
  en: {
    [k: string]: string;
  };
}
export interface CardResults_Why {
  da: {
    [k: string]: string;
  };
  en: {
    [k: string]: string;
  };
}
export interface CardResults_Named {
  explanation: string[][];
  because: {
    [k: string]: string[];
  };
  reasons?: number[];
}
export interface CardResults_Lot {
  seed: string;
  secret: string;
  order: string[];
  commitment?: string;
  ballots?: string;
  dice?: string | null;
}
export interface CardResults_Objection {
  id: string;
  text: string;
  state: "open" | "integrated" | "withdrawn" | "minuted";
  owner?: string;
  note?: string;
}
export interface CardConcepts_Field {
  text: string;
  version: number;
}
export interface CardConcepts_Needs {
  people: CardConcepts_Amount | null;
  hours_per_month: CardConcepts_Amount | null;
  money_dkk: CardConcepts_Amount | null;
  things: CardConcepts_Thing[];
}
export interface CardConcepts_Amount {
  amount: number;
  critical: boolean;
}
export interface CardConcepts_Thing {
  text: string;
  critical: boolean;
  covered: boolean;
}
export interface CardConcepts_Backing {
  people: number;
  sectors: number;
  going: number;
  in_force: number;
  waiting: number;
  anew: CardConcepts_Joining;
}
export interface CardConcepts_Joining {
  going: number;
  in_force: number;
  waiting: number;
}
export interface CardConcepts_Corrected {
  was: string;
}
export interface CardCommitments_Kinds {
  join?: boolean;
  hours_per_month?: number;
  money_dkk?: number;
  in_kind?: string | boolean;
  contacts?: string | boolean;
  mandate?: string | boolean;
}
export interface CardCommitments_Depends {
  others?: number;
  commitment?: string;
  kind?: string;
  at_least?: number;
  sector?: string;
}
export interface CardCommitments_Progress {
  have: number;
  need: number;
}
export interface CardActions_Doer {
  sector: string | null;
  left: boolean;
}
export interface CardMine_Me {
  id: string;
  sector: string;
  role: "participant" | "facilitator" | "observer";
  name: string | null;
  state: string;
  public: boolean;
  account: boolean;
  ticket: boolean;
}
export interface CardMine_IdeaCard {
  id: string;
  text: string;
  for_whom: string | null;
  theme: string | null;
  merged_into: string | null;
  builds_on: string | null;
  n: number;
  step: string | null;
  late: boolean;
  hidden: boolean;
  pending: boolean;
  selected: boolean;
  proxy: boolean;
  sector?: string;
  corrected?: CardMine_Corrected;
}
export interface CardMine_Corrected {
  was: string;
}
export interface CardMine_OwnBallot {
  choice: {
    [k: string]: unknown;
  } | null;
  done: boolean;
}
export interface CardMine_OwnAnswer {
  text: string;
  shared: boolean;
}

export const LANGUAGES = [
  "da",
  "en"
] as const;

export const PHASES = [
  "welcome",
  "ideas",
  "themes",
  "selection",
  "concepts",
  "commitment",
  "actions",
  "closing"
] as const;

export const STEP_SETTINGS = {
  "welcome": [
    "attention",
    "brief",
    "say"
  ],
  "ideas": [
    "attention",
    "brief",
    "say",
    "hidden",
    "shown",
    "max_length",
    "approval",
    "late_seconds",
    "prompt",
    "noun",
    "reading",
    "shows",
    "reads",
    "writers"
  ],
  "themes": [
    "attention",
    "brief",
    "say",
    "who",
    "nouns"
  ],
  "selection": [
    "attention",
    "brief",
    "say",
    "method",
    "over",
    "nouns",
    "kind",
    "adds",
    "asks",
    "answers",
    "among",
    "late_voters",
    "access",
    "tie_rule"
  ],
  "concepts": [
    "attention",
    "brief",
    "say",
    "kind",
    "adds",
    "wishes",
    "reading",
    "fields"
  ],
  "commitment": [
    "attention",
    "brief",
    "say",
    "method",
    "over",
    "nouns",
    "kind",
    "adds",
    "asks",
    "answers",
    "among",
    "late_voters",
    "access",
    "tie_rule",
    "vote",
    "bring",
    "first_step"
  ],
  "actions": [
    "attention",
    "brief",
    "say",
    "kind",
    "adds",
    "back"
  ],
  "closing": [
    "attention",
    "brief",
    "say",
    "ask"
  ]
} as const;

export const VOTES = {
  "selection": {
    "method": "phragmen",
    "over": "ideas"
  },
  "commitment": {
    "method": "gradients",
    "over": "concepts"
  }
} as const;

export const ASKS = {
  "welcome": [],
  "ideas": [
    "write"
  ],
  "themes": [
    "sort"
  ],
  "selection": [
    "vote"
  ],
  "concepts": [
    "team"
  ],
  "commitment": [
    "vote",
    "promise"
  ],
  "actions": [
    "plan"
  ],
  "closing": []
} as const;

export const WORKED_ON = [
  "concepts",
  "commitment",
  "actions"
] as const;

export const KINDS = {
  "concept": {
    "fields": [
      "who",
      "asked",
      "change",
      "solution",
      "evidence",
      "doers",
      "partners",
      "resources",
      "economy",
      "uncertainty"
    ],
    "thing": "concept",
    "writers": "team",
    "adds": "facilitators",
    "gathers": true
  },
  "challenge": {
    "fields": [
      "known",
      "guessed"
    ],
    "thing": "concept",
    "writers": "team",
    "adds": "facilitators",
    "gathers": true
  },
  "learned": {
    "fields": [
      "seen",
      "askew"
    ],
    "thing": "concept",
    "writers": "team",
    "adds": "facilitators",
    "gathers": false
  },
  "theory": {
    "fields": [
      "effect",
      "before",
      "earlier"
    ],
    "thing": "concept",
    "writers": "team",
    "adds": "facilitators",
    "gathers": false
  },
  "test": {
    "fields": [
      "assumption",
      "trial",
      "by_when",
      "stop"
    ],
    "thing": "concept",
    "writers": "team",
    "adds": "facilitators",
    "gathers": false
  },
  "status": {
    "fields": [
      "done",
      "going",
      "stuck"
    ],
    "thing": "concept",
    "writers": "team",
    "adds": "facilitators",
    "gathers": false
  },
  "home": {
    "fields": [
      "lead",
      "host"
    ],
    "thing": "concept",
    "writers": "team",
    "adds": "facilitators",
    "gathers": false
  },
  "proposal": {
    "fields": [
      "proposal"
    ],
    "thing": "proposal",
    "writers": "facilitators",
    "adds": "facilitators",
    "gathers": false
  },
  "match": {
    "fields": [
      "need",
      "offer",
      "agreed"
    ],
    "thing": "match",
    "writers": "team",
    "adds": "everyone",
    "gathers": false
  }
} as const;

export const REVERSIBLE = [
  "idea.withdraw",
  "idea.hide",
  "idea.hide_like",
  "idea.place",
  "idea.merge",
  "idea.split",
  "theme.create",
  "theme.rename",
  "theme.remove",
  "poll.close",
  "team.set",
  "step.go",
  "undo"
] as const;

export const METHODS = [
  "phragmen",
  "approval",
  "pav_sequential",
  "equal_shares",
  "sector_threshold",
  "sector_equal_voice",
  "sector_best",
  "dots",
  "quadratic",
  "score",
  "star",
  "ranked_pairs",
  "schulze",
  "irv",
  "stv",
  "pairwise",
  "budget_equal_shares",
  "budget_greedy",
  "impact_effort",
  "consent",
  "gradients"
] as const;

export const FILLING = [
  "phragmen",
  "approval",
  "pav_sequential",
  "equal_shares",
  "sector_equal_voice",
  "sector_best",
  "dots",
  "quadratic",
  "score",
  "star",
  "ranked_pairs",
  "schulze",
  "stv",
  "pairwise",
  "impact_effort"
] as const;

export const BALLOTS = {
  "phragmen": "approval",
  "approval": "approval",
  "pav_sequential": "approval",
  "equal_shares": "approval",
  "sector_threshold": "approval",
  "sector_equal_voice": "approval",
  "sector_best": "approval",
  "dots": "dots",
  "quadratic": "quadratic",
  "score": "score",
  "star": "star",
  "ranked_pairs": "ranking",
  "schulze": "ranking",
  "irv": "ranking",
  "stv": "ranking",
  "pairwise": "pairwise",
  "budget_equal_shares": "budget",
  "budget_greedy": "budget",
  "impact_effort": "impact_effort",
  "consent": "consent",
  "gradients": "gradients"
} as const;

export const SINGLE = [
  "consent",
  "gradients"
] as const;

export const PRICED = [
  "budget_equal_shares",
  "budget_greedy"
] as const;

export const BY_SECTOR = [
  "sector_threshold",
  "sector_equal_voice",
  "sector_best"
] as const;

export const NEEDS = {
  "agree": "gradients",
  "object": "consent",
  "spread": "phragmen",
  "most": "approval",
  "weight": "dots",
  "sectors": "sector_threshold",
  "grades": "score",
  "one": "ranked_pairs",
  "pairs": "pairwise",
  "effort": "impact_effort",
  "pot": "budget_equal_shares"
} as const;
