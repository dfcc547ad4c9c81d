import type {
  Advice,
  AdviseRequest,
  Answer,
  AppraiseRequest,
  AppraiseResult,
  Done,
  Entered,
  EnterRequest,
  FeedBatch,
  FollowRequest,
  Invitations,
  JoinRequest,
  Refusal,
  Reply,
  Study,
  Submission,
  Survey,
  SurveyRequest,
} from './contracts';

/** One connection to the hub, from its opening to its end. */
export interface Connection {
  join(request: JoinRequest): Promise<Reply<Entered>>;
  enter(request: EnterRequest): Promise<Reply<Entered>>;
  follow(request: FollowRequest): Promise<Reply<Done>>;
  submit(submission: Submission): Promise<Answer>;
  appraise(request: AppraiseRequest): Promise<Reply<AppraiseResult>>;
  advise(request: AdviseRequest): Promise<Reply<Advice>>;
  survey(request: SurveyRequest): Promise<Reply<Survey>>;
  study(): Promise<Reply<Study>>;
  readInvitations(): Promise<Reply<Invitations>>;
  close(): void;
}

/** What a connection tells whoever opened it. */
export interface Ear {
  deliver(batch: FeedBatch): void;
  dismiss(reason: Refusal): void;
  /** The connection is gone. Told once, and not after `close`. */
  lost(): void;
}

/** Opens a connection, or fails if there is no way to the server. */
export type Dial = (ear: Ear) => Promise<Connection>;
