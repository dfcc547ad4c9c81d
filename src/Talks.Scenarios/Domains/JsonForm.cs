using System.Text.Encodings.Web;
using System.Text.Json;

namespace Talks.Scenarios.Domains;

/// <summary>How the JSON of a conversion looks: indented, letters as they are.</summary>
static class JsonForm
{
    public static JsonSerializerOptions Options { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
