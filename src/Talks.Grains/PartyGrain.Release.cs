using Talks.Contracts;
using Talks.Grains.Wire;
using Talks.Rules.Delegations;

namespace Talks.Grains;

/// <summary>How what a delegation has worked out leaves it for the table.</summary>
public sealed partial class PartyGrain
{
    /// <summary>The draft leaves the delegation as it stands at that revision; the session decides the rest.</summary>
    async Task<Answer> Table(Caller caller, string commandId, Contracts.TableDraft table, bool repeated)
    {
        // The draft may have moved on since: a repeated command gets the answer it got then.
        if (await Session.Recall(caller, commandId) is { } answered)
            return answered;
        var (draft, refusal) = DelegationLaw.Find(delegation!, table.Draft, table.Revision);
        return refusal is not null
            ? await Refuse(refusal, caller.Scoped(commandId), repeated)
            : await Session.Submit(
                caller,
                commandId,
                new Contracts.TableProposal(
                    draft!.Title,
                    table.Summary,
                    WireValues.Of(draft.Package),
                    draft.BasedOn,
                    table.Instrument,
                    table.Among
                ),
                repeated
            );
    }

    /// <summary>
    /// Does in the session what a memo says, once: the act is named by the memo and the party, so a release that is repeated
    /// after a crash between the act and its note finds it done, also by another head.
    /// </summary>
    async Task<Answer> LetOut(string person, int number)
    {
        var (_, revision, _, memo, _) = delegation!.Memos.Open[number];
        var releasing = Caller.Releasing(person, party);
        for (var attempt = 0; ; attempt++)
        {
            var id = $"release-{number}-{revision}-{attempt}";
            if (await Session.Recall(releasing, id) is not { } before)
                return WireMemos.Act(memo) is { } act
                    ? await Session.Submit(releasing, id, act)
                    : await Table(releasing, id, new(memo.Draft!.Value, memo.Revision!.Value, memo.Text), false);
            // What was refused then may be accepted now.
            if (before.Accepted)
                return before;
        }
    }
}
