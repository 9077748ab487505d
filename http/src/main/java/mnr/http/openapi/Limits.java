package mnr.http.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import mnr.http.endpoint.Endpoint;
import mnr.http.page.PageRequest;
import mnr.http.page.Paged;
import mnr.http.parameter.Text;

/** What is enforced for every operation alike: how long a page can get, and how long a parameter may be. */
final class Limits {

    private Limits() {}

    static void ofPages(Components components, Collection<Endpoint> endpoints) {
        Map<String, Schema> schemas = Objects.requireNonNullElse(components.getSchemas(), Map.of());
        for (Endpoint endpoint : endpoints) {
            if (Paged.class.isAssignableFrom(endpoint.body())) {
                Schema page = schemas.get(FieldPresence.nameOf(endpoint.bodyType()));
                Schema items = page == null ? null : page.getProperties().get("items");
                if (items != null) {
                    items.setMaxItems(PageRequest.MAXIMUM);
                }
            }
        }
    }

    /** A header has no limit of its own: the server has one for all of a request's. */
    static void ofParameters(Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            Schema schema = parameter.getSchema();
            if (parameter.getIn() != Parameter.In.HEADER && isUnlimitedText(schema)) {
                schema.setMaxLength(Text.LONGEST);
            }
        }
    }

    private static boolean isUnlimitedText(Schema schema) {
        return schema.getRef() == null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && schema.getEnumeration() == null
                && schema.getMaxLength() == null;
    }
}
