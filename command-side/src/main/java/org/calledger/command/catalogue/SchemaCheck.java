package org.calledger.command.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.calledger.events.AgeBand;
import org.calledger.events.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema made ready once, to check many bodies by. Safe for use by many threads. */
final class SchemaCheck {

    private static final int MOST = 50;

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .formats(formats -> {
                        formats.put(TypeSchema.PARTIAL_DATE, readBy(TypeSchema.PARTIAL_DATE, PartialDate::parse));
                        formats.put(TypeSchema.AGE_BAND, readBy(TypeSchema.AGE_BAND, AgeBand::parse));
                    })
                    .build(),
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .build()));

    private final Schema schema;

    SchemaCheck(ObjectNode schema) {
        this.schema = REGISTRY.getSchema(schema);
        this.schema.initializeValidators();
    }

    /** What is wrong and where; empty when nothing is. At most 50, in the order of the schema. */
    List<Problem.At> errors(JsonNode body) {
        List<Error> errors = schema.validate(body);
        return errors.isEmpty()
                ? List.of()
                : errors.stream()
                        .filter(SchemaWords::isTold)
                        .map(SchemaWords::at)
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    private static Format readBy(String name, Function<String, ?> parse) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                try {
                    var _ = parse.apply(value);
                    return true;
                } catch (IllegalArgumentException unreadable) {
                    return false;
                }
            }
        };
    }
}
