package org.calledger.command.catalogue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Jakarta Validation's annotations bound, in the words of JSON Schema; where they are silent, bounds of ours. */
final class Bounds {

    /**
     * What makes a text read as something else than was typed: line separators, and the embeddings, overrides and
     * isolates of UAX #9, with which a title could turn round the words that stand behind it on a page.
     */
    private static final String DECEPTIVE = "\\u2028-\\u202e\\u2066-\\u2069";

    /** One line: no control characters (Unicode category Cc), none that turn the order of the text. */
    static final String ONE_LINE = "^[^\\u0000-\\u001f\\u007f-\\u009f" + DECEPTIVE + "]*$";

    /** Lines: line feeds and tabulators besides. */
    static final String LINES = "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f" + DECEPTIVE + "]*$";

    /** A letter, number or sign: something that can be seen. */
    static final String NOT_BLANK = "[\\p{L}\\p{N}\\p{P}\\p{S}]";

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LIST = 1000;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private Bounds() {}

    static void text(AnnotatedElement annotated, boolean free, ObjectNode schema) {
        size(annotated, "minLength", "maxLength", LONGEST_TEXT, schema);
        schema.put("pattern", free ? LINES : ONE_LINE);
        ArrayNode more = schema.arrayNode();
        for (Pattern pattern : annotated.getAnnotationsByType(Pattern.class)) {
            more.addObject().put("pattern", "^(?:" + pattern.regexp() + ")$");
        }
        if (annotated.isAnnotationPresent(NotBlank.class) || saysSomething(annotated)) {
            more.addObject().put("pattern", NOT_BLANK);
        }
        if (!more.isEmpty()) {
            schema.set("allOf", more);
        }
    }

    static void list(AnnotatedElement annotated, ObjectNode schema) {
        size(annotated, "minItems", "maxItems", LONGEST_LIST, schema);
    }

    static void number(AnnotatedElement annotated, Class<?> type, ObjectNode schema) {
        boolean whole = type == int.class || type == Integer.class;
        BigDecimal most = whole ? BigDecimal.valueOf(Integer.MAX_VALUE) : LARGEST;
        schema.put("minimum", most.negate());
        schema.put("maximum", most);
        decimals(annotated, schema);
        Min min = annotated.getAnnotation(Min.class);
        if (min != null) {
            schema.put("minimum", min.value());
        }
        Max max = annotated.getAnnotation(Max.class);
        if (max != null) {
            schema.put("maximum", max.value());
        }
    }

    static void between(long least, long most, ObjectNode schema) {
        schema.put("minimum", least).put("maximum", most);
    }

    private static void decimals(AnnotatedElement annotated, ObjectNode schema) {
        DecimalMin min = annotated.getAnnotation(DecimalMin.class);
        if (min != null) {
            schema.remove("minimum");
            schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        }
        DecimalMax max = annotated.getAnnotation(DecimalMax.class);
        if (max != null) {
            schema.remove("maximum");
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        }
    }

    /** What has to be there has to be seen, too: blanks alone are no title. */
    private static boolean saysSomething(AnnotatedElement annotated) {
        Size size = annotated.getAnnotation(Size.class);
        return size != null && size.min() > 0;
    }

    private static void size(AnnotatedElement annotated, String least, String most, int otherwise, ObjectNode schema) {
        Size size = annotated.getAnnotation(Size.class);
        if (size != null && size.min() > 0) {
            schema.put(least, size.min());
        }
        schema.put(most, size == null || size.max() == Integer.MAX_VALUE ? otherwise : size.max());
    }
}
