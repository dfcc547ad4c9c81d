using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Delegations;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.World.Injects;

namespace Talks.Analysis.Simulations;

/// <summary>
/// A whole session without people, network or clock, by the one law that live sessions follow: bots in every delegation,
/// capitals that ratify as the scenario says and carry out what is signed, and a scripted control that opens and closes the
/// rounds and sends the injects that are due; breaches the parties answer themselves. Its facts are those a live session would have kept.
/// </summary>
public sealed class Sitting
{
    /// <summary>Moments in a session at which each bot is asked for an act.</summary>
    const int Moments = 300;

    static readonly Actor Control = new Actor.Control();

    readonly Scenario scenario;
    readonly Space space;
    readonly IReadOnlyDictionary<string, Temperament> temperaments;
    readonly ulong seed;
    readonly bool toAgreement;
    readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
    readonly (string Party, SeenSession Seen)[] seats;
    readonly Dictionary<string, (double Shift, Bot Bot)> bots = [];
    Session session;
    long now;

    Sitting(
        Scenario scenario,
        WorldLaid? world,
        IReadOnlyDictionary<string, Temperament> temperaments,
        ulong seed,
        bool toAgreement
    )
    {
        (this.scenario, this.temperaments, this.seed, this.toAgreement) = (scenario, temperaments, seed, toAgreement);
        space = Space.Of(scenario.Agenda);
        seats = [.. scenario.Agenda.Parties.Select(p => (p.Id, SeenSession.By(p.Id)))];
        var convened = new SessionConvened("simulated", scenario.Agenda.Title, scenario.Agenda, Pace.Manual, null);
        var opening = Law.Convene(convened, (int)(seed & int.MaxValue), now, world);
        session = Session.From(opening);
        Take(opening);
    }

    /// <param name="temperaments">By party; a party left out is <see cref="Temperament.Linear"/>.</param>
    /// <param name="toAgreement">
    /// True ends it when a text that binds is agreed for good, signed and ratified where its kind asks for that; false plays
    /// every round.
    /// </param>
    /// <returns>The facts of the session from its convening to its end.</returns>
    public static ImmutableArray<Fact> Play(
        Scenario scenario,
        WorldLaid? world,
        IReadOnlyDictionary<string, Temperament> temperaments,
        ulong seed,
        bool toAgreement = false
    )
    {
        var sitting = new Sitting(scenario, world, temperaments, seed, toAgreement);
        sitting.Play();
        return sitting.facts.ToImmutable();
    }

    void Play()
    {
        foreach (var (party, _) in seats)
            Give(Control, new AllowAutopilot(party, true, TemperamentOf(party)));
        var rounds = scenario.Agenda.Rounds.Length;
        var draws = Draws.For(seed, -1);
        for (var round = 1; round <= rounds && !Settled; round++)
        {
            Give(Control, new OpenRound(null));
            SendInjects();
            var opened = now;
            var moments = Math.Max(1, Moments / rounds);
            var length = scenario.Agenda.Rounds[round - 1].Minutes * 60_000L;
            for (var moment = 0; moment < moments && !Settled; moment++)
            {
                now = opened + length * (2 * moment + 1) / (2 * moments);
                Give(Control, new Tick());
                AskCapitals();
                var first = draws.Below(seats.Length);
                for (var turn = 0; turn < seats.Length && !Settled; turn++)
                    Act(seats[(first + turn) % seats.Length]);
            }
            Give(Control, new CloseRound());
        }
        AwaitConsent();
        Give(Control, new EndSession(Settled ? "The parties reached an agreement." : "The last round is over."));
    }

    bool Settled =>
        toAgreement
        && session.Docket.Proposals.Any(p =>
            p.Concluded && scenario.Agenda.FindInstrument(p.Instrument) is { Binding: true }
        );

    void Act((string Party, SeenSession Seen) seat)
    {
        if (!bots.TryGetValue(seat.Party, out var bot) || bot.Shift != seat.Seen.Shift)
            bots[seat.Party] = bot = (
                seat.Seen.Shift,
                new Bot(space, Mandate(seat.Party), TemperamentOf(seat.Party), seed)
            );
        var view = seat.Seen.View;
        if (bot.Bot.Decide(view, seat.Seen.TimeAt(session.Clock.Read(now))) is { } act)
            Give(new Actor.Autopilot(seat.Party), act.In(view));
    }

    Position Mandate(string party) => scenario.PositionOf(party).Moved(seats.First(s => s.Party == party).Seen.Shift);

    /// <summary>Capitals that are due answer by their mandate, those that control plays among them; chance is the law's own.</summary>
    void AskCapitals()
    {
        var clock = session.Clock.Read(now);
        foreach (var (proposal, party, until) in session.Mandates.ToArray())
            if (until is null || until <= clock)
                Give(new Actor.Capital(party), Answer(proposal, party));
        foreach (var proposal in session.Docket.Awaiting.ToArray())
        foreach (var (party, awaited) in proposal.Consents!.AtCapital)
            if (awaited.By is Ratifier.Control)
                Give(Control, Answer(proposal.Number, party));
    }

    Ratify Answer(int proposal, string party)
    {
        var (ratifies, reason) = Instructing.Judge(Mandate(party), session.Docket.Find(proposal)!.Package);
        return new(proposal, party, ratifies, reason);
    }

    /// <summary>A text adopted in the last round is still signed and ratified, as long as somebody is waited for.</summary>
    void AwaitConsent()
    {
        while (session.Docket.Provisional.Any())
        {
            var known = facts.Count;
            foreach (var seat in seats)
                Act(seat);
            AskCapitals();
            if (facts.Count > known)
                continue;
            if (NextAnswer() is not { } next)
                return;
            now = next;
            Give(Control, new Tick());
        }
    }

    long? NextAnswer() =>
        new[]
        {
            session.DueAt,
            session.Mandates.Min(m => m.Until) is { } until ? session.Clock.InstantOf(until) : null,
        }.Min()
            is { } next
        && next > now
            ? next
            : null;

    void SendInjects()
    {
        var due = facts.Select(f => f.Event).OfType<InjectsDue>().LastOrDefault();
        if (session.Ledger.Plan is not { } plan || due is null || due.Round != session.Ledger.Play!.State.Round + 1)
            return;
        foreach (var inject in plan.Injects.Where(i => due.Injects.Contains(i.Id)))
            Give(
                Control,
                new SendInject(
                    inject.Title,
                    inject.Sender,
                    inject.Text,
                    inject.Public ? [] : inject.To,
                    inject.Public,
                    inject.Id
                )
                {
                    Effects = Known(inject),
                }
            );
    }

    // Actors without a seat have no walk-away value at this table.
    ImmutableArray<InjectEffect> Known(PlannedInject inject) =>
        [
            .. inject.Effects.Where(e =>
                e.Variable != InjectEffect.Reservation
                || (e.Party is { } party && scenario.Agenda.FindParty(party) is not null)
            ),
        ];

    Temperament TemperamentOf(string party) => temperaments.GetValueOrDefault(party, Temperament.Linear);

    // A refusal is the answer to a bot as to anybody: it acts otherwise the next time.
    void Give(Actor actor, SessionCommand command)
    {
        var ruling = Law.Decide(session, command, actor, now);
        session = ruling.Session;
        Take(ruling.Facts);
    }

    void Take(ImmutableArray<Fact> news)
    {
        facts.AddRange(news);
        foreach (var fact in news)
        foreach (var (_, seen) in seats)
            seen.Take(fact);
    }
}
