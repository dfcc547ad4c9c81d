using System.Collections.Concurrent;
using Talks.Grains;
using Talks.Grains.SignIns;
using Talks.Server.Feeds;
using Talks.Server.Hubs;
using Talks.Storage;

namespace Talks.Server.Access.SignIns;

/// <summary>The sign-ins that ended before their time, as this server knows them; their control seats are closed as it learns of them.</summary>
public sealed class EndedSignIns(IJournal journal, Connections connections, Hosting.Options options, TimeProvider time)
    : StreamTail<SignInFact>(journal, Streams.SignIns, time)
{
    readonly ConcurrentDictionary<string, long> ended = new();

    /// <summary>The stream, where anybody signs in.</summary>
    public IEnumerable<string> Followed => options.OpenId is null ? [] : [Streams.SignIns];

    public bool Include(Instructor who) => who.Marks.Any(mark => ended.TryGetValue(mark, out var at) && who.At <= at);

    protected override void Take(SignInFact fact)
    {
        if (fact.Event is not SignInEnded { Mark: var mark })
            return;
        ended[mark] = fact.At;
        connections.SignOut(who => who.Marks.Contains(mark) && who.At <= fact.At);
    }
}
