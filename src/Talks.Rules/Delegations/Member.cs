using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions.Seats;

namespace Talks.Rules.Delegations;

/// <summary>Somebody of a delegation, and what its role may do now.</summary>
public sealed record Member(Person Person, ImmutableArray<Power> Powers)
{
    public string Id => Person.Id;

    public bool May(Power power) => Powers.Contains(power);
}
