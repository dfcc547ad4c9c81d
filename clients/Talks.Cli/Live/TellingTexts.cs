using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>What happens to amendments, brackets, mergers and papers, in a line each.</summary>
static class TellingTexts
{
    /// <param name="title">What a proposal is called.</param>
    /// <param name="terms">What a package says.</param>
    /// <returns>Null for anything else.</returns>
    public static string? Words(Event happened, Func<int, string> title, Func<Package, string> terms) =>
        happened switch
        {
            AmendmentAmended e =>
                $"Amendment {e.Amendment} to {title(e.Proposal)} is changed by amendment {e.By} and would read: {terms(e.Package)}",
            AmendmentPut e => $"Amendment {e.Amendment} to {title(e.Proposal)} is put to the vote",
            AmendmentVoteCast e =>
                $"{e.Party} votes {e.Ballot.ToString().ToLowerInvariant()} on amendment {e.Amendment} to {title(e.Proposal)}",
            AmendmentCarried e => $"Amendment {e.Amendment} to {title(e.Proposal)} is carried",
            AmendmentLost e =>
                $"Amendment {e.Amendment} to {title(e.Proposal)} {(e.By is { } by ? $"is vetoed by {string.Join(", ", by)}" : "is lost")}",
            AmendmentWithdrawn e => $"Amendment {e.Amendment} to {title(e.Proposal)} is withdrawn",
            BracketPlaced e =>
                $"{e.Party} puts {e.Bracket.Issue ?? e.Bracket.Commitment} of {title(e.Proposal)} in brackets",
            BracketLifted e => $"{e.Party} lifts its brackets around {e.Issue ?? e.Commitment} of {title(e.Proposal)}",
            ProposalMerged e => $"{title(e.Proposal)} goes into {title(e.Into)}",
            PaperCirculated e =>
                $"{(e.Party is { } party ? $"{party} circulates a working paper" : "A non-paper goes round")}, {e.Paper}, {e.Title}: {terms(e.Package)}",
            PaperAuthored e => $"Non-paper {e.Paper} is your own",
            PaperRevised e => $"Paper {e.Paper}, {e.Title}, now reads: {terms(e.Package)}",
            PaperWithdrawn e => $"Paper {e.Paper} is taken back",
            UndertakingLodged { Given: true } e => $"{e.Outsider} undertakes: {e.Text}",
            UndertakingLodged e => $"{e.Outsider} takes its undertaking back",
            _ => null,
        };
}
