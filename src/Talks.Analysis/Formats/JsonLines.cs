using System.Text;
using System.Text.Json;

namespace Talks.Analysis.Formats;

/// <summary>Where the values of a JSON text stand.</summary>
static class JsonLines
{
    /// <summary>Line from 1 of the value at a pointer such as /issues/0/name; 0 when there is none.</summary>
    public static int Of(string text, string pointer)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var open = new Stack<(string Pointer, int Next, bool IsList)>();
        string? named = null;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                open.Pop();
                continue;
            }
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                named = reader.GetString();
                continue;
            }
            var here = Step(open, named);
            if (here == pointer)
                return 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                open.Push((here, 0, reader.TokenType is JsonTokenType.StartArray));
        }
        return 0;
    }

    static string Step(Stack<(string Pointer, int Next, bool IsList)> open, string? named)
    {
        if (!open.TryPop(out var holder))
            return "";
        open.Push(holder with { Next = holder.Next + 1 });
        return $"{holder.Pointer}/{(holder.IsList ? $"{holder.Next}" : named)}";
    }
}
