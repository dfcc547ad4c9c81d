using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Talks.Load.Bare;

/// <summary>The least a relay over SignalR can be: groups, and a number for each thing said. Nothing is checked or kept.</summary>
sealed class BareHub : Hub
{
    static readonly ConcurrentDictionary<string, Room> Rooms = new();

    public Task Join(string room) => Groups.AddToGroupAsync(Context.ConnectionId, room);

    /// <summary>Numbering and sending are one step under a lock, without which a group hears things out of order.</summary>
    public async Task<bool> Say(string room, string text)
    {
        var here = Rooms.GetOrAdd(room, _ => new());
        Task sent;
        lock (here)
            sent = Clients.Group(room).SendAsync("Deliver", ++here.Said, text);
        await sent;
        return true;
    }

    sealed class Room
    {
        public long Said;
    }
}
