using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Server.Access;

namespace Talks.Server.Hubs;

/// <summary>Who may ask the analyst what: a delegate for its own party, control for the whole table, spectators nothing.</summary>
public sealed class Consulting(IGrainFactory grains, Doorkeeper doorkeeper, Patience patience)
{
    public async Task<Reply<Advice>> Advise(Seat seat, AdviseRequest request)
    {
        if (seat is not { Kind: SeatKind.Delegate, Party: { } party, Person: { } person })
            return No<Advice>(
                RefusalCode.NotYours,
                "Advice is a delegation's own. Control asks for a survey; spectators are told nothing of what packages are worth."
            );
        if (await patience.Ask(() => Session(seat).Find(person)) is not { } member || member.Person.Party != party)
            return No<Advice>(RefusalCode.SeatGone, "You have no seat at this table any more.");
        if (await patience.Ask(() => Session(seat).Card()) is not { } card)
            return No<Advice>(RefusalCode.UnknownCode, "There is no such session.");
        var package = WireValues.Of(request.Package);
        return new(
            await patience.Ask(() =>
                grains.GetGrain<IPartyGrain>($"{seat.Session}/{party}").Advise(card.Agenda, package)
            ),
            null
        );
    }

    public async Task<Reply<Survey>> Survey(Seat seat, SurveyRequest request)
    {
        if (seat.Kind is not SeatKind.Control)
            return No<Survey>(
                RefusalCode.NotYours,
                "A survey speaks of every score sheet: only control may ask for it."
            );
        if (!await doorkeeper.Holds(seat))
            return No<Survey>(RefusalCode.SeatGone, "This control link has been replaced by another.");
        var package = request.Package is { } told ? WireValues.Of(told) : null;
        return await patience.Ask(() => grains.GetGrain<IAnalystGrain>(seat.Session).Survey(package)) is { } survey
            ? new(survey, null)
            : No<Survey>(RefusalCode.UnknownCode, "There is no such session.");
    }

    public async Task<Reply<Study>> Study(Seat seat)
    {
        if (seat is { Kind: SeatKind.Delegate, Party: { } party, Person: { } person })
        {
            if (await patience.Ask(() => Session(seat).Find(person)) is not { } member || member.Person.Party != party)
                return No<Study>(RefusalCode.SeatGone, "You have no seat at this table any more.");
            return await patience.Ask(() => Session(seat).Card()) is { } card
                ? new(
                    await patience.Ask(() =>
                        grains.GetGrain<IPartyGrain>($"{seat.Session}/{party}").Study(card.Agenda)
                    ),
                    null
                )
                : No<Study>(RefusalCode.UnknownCode, "There is no such session.");
        }
        if (seat.Kind is not SeatKind.Control)
            return No<Study>(
                RefusalCode.NotYours,
                "What play shows is told to delegations, each its own, and to control."
            );
        if (!await doorkeeper.Holds(seat))
            return No<Study>(RefusalCode.SeatGone, "This control link has been replaced by another.");
        return await patience.Ask(() => grains.GetGrain<IAnalystGrain>(seat.Session).Study()) is { } study
            ? new(study, null)
            : No<Study>(RefusalCode.UnknownCode, "There is no such session.");
    }

    ISessionGrain Session(Seat seat) => grains.GetGrain<ISessionGrain>(seat.Session);

    static Reply<T> No<T>(RefusalCode code, string text)
        where T : class => new(null, new(code, text));
}
