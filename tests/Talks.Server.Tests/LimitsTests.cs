using System.Globalization;
using Talks.Contracts.Tests;
using Talks.Contracts.Wire;
using Talks.Rules.Sessions;

namespace Talks.Server.Tests;

public sealed class LimitsTests
{
    [Fact]
    public void The_protocol_names_the_limits_that_are_held()
    {
        (string What, string Most)[] limits =
        [
            ("Message from a client", $"{Number(ServerLimits.MessageBytes)} bytes; more closes the connection"),
            (
                "Calls of a connection",
                $"{Number(ServerLimits.MessagesBurst)} at once, {Number(ServerLimits.MessagesPerSecond)} a second over time; more is `tooFast`"
            ),
            (
                "Calls of a seat, over all its connections",
                $"{Number(ServerLimits.SeatMessagesBurst)} at once, {Number(ServerLimits.SeatMessagesPerSecond)} a second over time; more is `tooFast`"
            ),
            (
                "Codes looked up over HTTP",
                $"{Number(ServerLimits.TriesPerMinute)} a minute from one address; more is status 429"
            ),
            (
                "Sessions and demos started",
                $"{Number(ServerLimits.SessionsPerMinute)} a minute from one address; more is status 429"
            ),
            ("Nesting of maps and lists", $"{Number(WireFormat.DepthLimit)} levels"),
            ("Body of an HTTP request", $"{Number(ServerLimits.MessageBytes)} bytes; more is status 413"),
            ("Whole numbers", $"{Number(WireFormat.LargestInteger)} either way"),
            (
                "Frames in a batch",
                $"{Number(ServerLimits.FramesPerBatch)}, and about {Number(ServerLimits.BytesPerBatch)} bytes"
            ),
            ("`commandId`", $"{Number(ServerLimits.CommandIdLength)} visible ASCII characters"),
            ("Name of a person", $"{Number(Limits.NameLength)} characters"),
            ("Title, sender of an inject", $"{Number(Limits.TitleLength)} characters"),
            ("Message, statement, summary, text of an inject", $"{Number(Limits.TextLength)} characters"),
            ("Reason of a vote or of an ending", $"{Number(Limits.ReasonLength)} characters"),
            ("Purpose of a caucus, note to a moment", $"{Number(Limits.PurposeLength)} characters"),
            ("Marked moments in a session", Number(Limits.MomentsPerSession)),
            ("People in a delegation", Number(Limits.PeoplePerParty)),
            ("Asks with a vote", Number(Limits.AsksPerVote)),
            (
                "Terms, commitments of a package",
                $"{Number(Limits.TermsPerPackage)}, {Number(Limits.CommitmentsPerPackage)}"
            ),
            ("Performers of a commitment", Number(Limits.PerformersPerCommitment)),
            ("Parts of a measure in a package", Number(Limits.PartsPerMeasure)),
            ("Preconditions, pairs, restorations of a clause", $"{Number(Limits.ReferencesPerClause)} each"),
            ("Unit of a quantity", $"{Number(Limits.UnitLength)} characters"),
            ("Wording of a clause", $"{Number(Limits.ReasonLength)} characters"),
            ("Open proposals of a party", Number(Limits.OpenProposalsPerParty)),
            ("Amendments to a proposal", Number(Limits.AmendmentsPerProposal)),
            ("Texts of a merger", $"2 to {Number(Limits.TextsPerMerger)}"),
            ("Papers of a party going round", Number(Limits.PapersPerParty)),
            ("Versions of a paper", Number(Limits.VersionsPerPaper)),
            ("Proposals in a session", Number(Limits.ProposalsPerSession)),
            ("Caucuses a party sits in, or knocks at", Number(Limits.RoomsPerParty)),
            ("Minutes after which a caucus closes", Number(Limits.MinutesPerCaucus)),
            ("Replies of a party to one speakers list", Number(Limits.RepliesPerParty)),
            ("Drafts of a delegation", Number(Limits.DraftsPerDelegation)),
            ("Memos that wait in a delegation", Number(Limits.MemosPerDelegation)),
            ("Requests for instructions of a delegation", Number(Limits.RequestsPerDelegation)),
        ];
        var rows = limits.Select(limit => $"| {limit.What} | {limit.Most} |\n");
        CheckedIn.Section(
            "src/Talks.Contracts/README.md",
            "limits",
            $"| What | Most |\n| --- | --- |\n{string.Concat(rows)}"
        );
    }

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
