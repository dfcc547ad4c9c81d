using System.Runtime.CompilerServices;
using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Packages;
using Talks.Server.Access;

namespace Talks.Server.Hubs;

/// <summary>Passes commands and questions on to the grains, and answers for them while they move.</summary>
public sealed class Desk(IGrainFactory grains, Doorkeeper doorkeeper, Patience patience, Intake intake)
{
    public Task<Answer> Submit(Seat seat, Submission submission)
    {
        if (
            submission.CommandId.Length is 0 or > ServerLimits.CommandIdLength
            || submission.CommandId.AsSpan().ContainsAnyExceptInRange('!', '~')
        )
            return Refused(
                RefusalCode.Malformed,
                $"A command id is 1 to {ServerLimits.CommandIdLength} visible ASCII characters."
            );
        if (seat.Kind is SeatKind.Spectator)
            return Refused(RefusalCode.NotYours, "Spectators watch; take a seat to act.");
        if (!WireCommands.IsForDelegation(submission.Command))
            return Patiently(
                seat.Way is null ? () => ToSession(seat, submission) : () => ToSessionIfHeld(seat, submission)
            );
        if (seat.Kind is SeatKind.Control && submission.Command is Instruct instruct)
            return Patiently(() => Instruct(seat, submission, instruct));
        return seat is { Party: { } party, Person: { } person }
            ? Patiently(() =>
                Party(seat, party).Submit(person, submission.CommandId, submission.Command, submission.Repeated is true)
            )
            : Refused(RefusalCode.NotYours, "Drafts and the delegation's room belong to its delegates.");
    }

    Task<Answer> ToSession(Seat seat, Submission submission) =>
        intake.Submit(
            Session(seat),
            new(seat.Caller, submission.CommandId, submission.Command, submission.Repeated is true)
        );

    async Task<Answer> ToSessionIfHeld(Seat seat, Submission submission) =>
        await doorkeeper.Holds(seat)
            ? await ToSession(seat, submission)
            : No(RefusalCode.SeatGone, "This control link has been replaced by another.");

    public async Task<Reply<AppraiseResult>> Appraise(Seat seat, AppraiseRequest request)
    {
        if (seat.Kind is SeatKind.Spectator)
            return new(null, new(RefusalCode.NotYours, "Spectators are not told what a package is worth to anybody."));
        if (await patience.Ask(() => Session(seat).Card()) is not { } card)
            return new(null, new(RefusalCode.UnknownCode, "There is no such session."));
        if (seat.Person is { } person && await patience.Ask(() => Session(seat).Find(person)) is null)
            return new(null, new(RefusalCode.SeatGone, "You have no seat at this table any more."));
        var package = WireValues.Of(request.Package);
        var problems = Legality.Check(card.Agenda, package);
        var parties = seat.Party is { } own ? [own] : card.Agenda.Parties.Select(p => p.Id);
        var known = package with
        {
            Terms = package.Terms.RemoveRange(
                package
                    .Terms.Where(t => card.Agenda.FindIssue(t.Key) is not { } issue || t.Value >= issue.Options.Length)
                    .Select(t => t.Key)
            ),
        };
        var appraisals = await Task.WhenAll(parties.Select(p => patience.Ask(() => Party(seat, p).Appraise(known))));
        return new(
            new AppraiseResult(
                [.. appraisals.Select(WirePositions.Of)],
                [.. problems.Select(WireValues.Of)],
                Drafting.BoundBy(card.Agenda, package)
            ),
            null
        );
    }

    /// <summary>Control speaks for any capital.</summary>
    async Task<Answer> Instruct(Seat seat, Submission submission, Instruct command)
    {
        if (!await doorkeeper.Holds(seat))
            return No(RefusalCode.SeatGone, "This control link has been replaced by another.");
        if (await Session(seat).Card() is not { } card || card.Agenda.FindParty(command.Party) is not { } party)
            return No(RefusalCode.UnknownParty, "There is no such party: choose one from the agenda.");
        return await Party(seat, party.Id).Instruct(submission.CommandId, command, submission.Repeated is true);
    }

    /// <summary>The command id makes trying again safe: what took effect is answered from the journal.</summary>
    Task<Answer> Patiently(Func<Task<Answer>> submit) =>
        patience.Ask(
            submit,
            () =>
                No(
                    RefusalCode.Unavailable,
                    "The server cannot keep this now. Nothing is lost: repeat it with the same command id."
                )
        );

    /// <summary>Kept as long as the seat: Orleans works out anew, by reflection, each reference that is asked for.</summary>
    readonly ConditionalWeakTable<Seat, ISessionGrain> sessions = new();

    ISessionGrain Session(Seat seat) => sessions.GetValue(seat, s => grains.GetGrain<ISessionGrain>(s.Session));

    IPartyGrain Party(Seat seat, string party) => grains.GetGrain<IPartyGrain>($"{seat.Session}/{party}");

    static Task<Answer> Refused(RefusalCode code, string text) => Task.FromResult(No(code, text));

    static Answer No(RefusalCode code, string text) => new(false, new Refusal(code, text));
}
