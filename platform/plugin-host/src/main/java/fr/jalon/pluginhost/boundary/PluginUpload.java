package fr.jalon.pluginhost.boundary;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of an installation, for the API's description only: the parts themselves are streamed. */
@Schema(description = "A plugin and its signature", requiredProperties = {"jar", "signature"})
record PluginUpload(
        @Schema(type = SchemaType.STRING, format = "binary", description = "The plugin file, at most 64 MB") String jar,
        @Schema(description = "Content of its .sig file: base64 Ed25519 signature over the file's bytes, without a line break") String signature) {
}
