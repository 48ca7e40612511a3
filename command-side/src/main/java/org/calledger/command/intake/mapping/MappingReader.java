package org.calledger.command.intake.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.calledger.command.intake.mapping.MappingInvalidException.Wrong;
import org.calledger.command.intake.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads mapping.yaml. Everything wrong in it is said at once; nothing is guessed. For one mapping. */
public final class MappingReader {
    /** Bytes of a mapping; more is no mapping. */
    public static final int LARGEST = 1 << 18;

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern FILE = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,120}");

    private final CommandForms forms;
    private final List<Wrong> wrongs = new ArrayList<>();
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final Map<String, List<Text>> keys = new HashMap<>();
    private final Lookups lookups = new Lookups(scopes);
    private final TextReader texts = new TextReader(lookups);
    private final FieldReader fields = new FieldReader(texts);

    private MappingReader(CommandForms forms) {
        this.forms = forms;
    }

    public static Mapping read(byte[] yaml, CommandForms forms) throws MappingInvalidException {
        return new MappingReader(forms).mapping(tree(yaml));
    }

    /** The names of the files that a mapping asks for, whatever else is right or wrong with it. */
    public static Set<String> filesOf(byte[] yaml) throws MappingInvalidException {
        return Set.copyOf(tree(yaml).path("files").propertyNames());
    }

    private static JsonNode tree(byte[] yaml) throws MappingInvalidException {
        try {
            return YAML.readTree(text(yaml));
        } catch (JacksonException broken) {
            TokenStreamLocation at = Objects.requireNonNullElse(broken.getLocation(), TokenStreamLocation.NA);
            boolean twice = broken.getOriginalMessage().startsWith("Duplicate");
            throw new MappingInvalidException(List.of(new Wrong(
                    "mapping.yaml",
                    twice ? "schema.json.twice" : "schema.mapping.yaml",
                    List.of(Integer.toString(at.getLineNr()), Integer.toString(at.getColumnNr())))));
        }
    }

    private static String text(byte[] yaml) throws MappingInvalidException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new MappingInvalidException(List.of(new Wrong("mapping.yaml", "schema.mapping.utf-8", List.of())));
        }
    }

    private Mapping mapping(JsonNode tree) throws MappingInvalidException {
        Clause root = new Clause(tree, "", wrongs).only(Set.of("mapping", "round", "source", "files", "targets"));
        String name = name(root.at("mapping"));
        int round = root.at("round").wholeOr(1, 1, 1_000_000);
        root.at("files").entries().forEach((file, clause) -> file(name, file, clause));
        if (scopes.isEmpty()) {
            root.at("files").wrong("schema.mapping.no-file");
        }
        List<TargetReader.Unplanned> unplanned = targets(root);
        if (!wrongs.isEmpty()) {
            throw new MappingInvalidException(wrongs);
        }
        Map<String, SheetPlan> plans = new LinkedHashMap<>();
        scopes.forEach((file, scope) -> plans.put(file, scope.plan(keys.getOrDefault(file, List.of()))));
        List<Target> targets =
                unplanned.stream().map(target -> target.with(plans)).toList();
        return new Mapping(name, round, plans, List.copyOf(lookups.found()), targets);
    }

    private static String name(Clause clause) {
        String name = clause.text();
        if (!NAME.matcher(name).matches()) {
            clause.wrong("schema.mapping.name");
        }
        return name;
    }

    private void file(String mapping, String file, Clause clause) {
        if (!FILE.matcher(file).matches()) {
            clause.wrong("schema.mapping.folder");
        }
        clause.only(Set.of("encoding", "delimiter", "quote", "absent", "decimal", "key", "values"));
        SheetFormat format = new SheetFormat(
                encoding(clause.at("encoding")), letter(clause.at("delimiter"), ','), letter(clause.at("quote"), '"'));
        if (format.delimiter() == format.quote()) {
            clause.at("delimiter").wrong("schema.mapping.quote");
        }
        Set<String> nothing = new HashSet<>(clause.at("absent").texts());
        Scope scope = new Scope(mapping, file, format, nothing, FieldReader.isComma(clause.at("decimal")));
        clause.at("values").entries().forEach((name, value) -> value(name, value, scope));
        keys.put(file, clause.at("key").texts().stream().map(scope::reference).toList());
        scopes.put(file, scope);
    }

    private void value(String name, Clause clause, Scope scope) {
        if (scope.defines(name) || name.startsWith("$")) {
            clause.wrong("schema.mapping.taken");
        }
        scope.define(name, fields.text(clause, scope));
    }

    private static Charset encoding(Clause clause) {
        Charset charset = clause.isThere() ? clause.read(Charset::forName, "schema.mapping.encoding") : null;
        return charset == null ? SheetFormat.USUAL.encoding() : charset;
    }

    private static char letter(Clause clause, char usual) {
        String text = clause.textOr(String.valueOf(usual));
        if (text.length() != 1 || (Character.isISOControl(text.charAt(0)) && text.charAt(0) != '\t')) {
            clause.wrong("schema.mapping.letter");
            return usual;
        }
        return text.charAt(0);
    }

    private List<TargetReader.Unplanned> targets(Clause root) {
        TargetReader reader = new TargetReader(texts, forms);
        Set<String> names = new HashSet<>();
        List<TargetReader.Unplanned> targets = new ArrayList<>();
        @Nullable
        JsonNode source = root.at("source").isThere() ? root.at("source").node() : null;
        for (Clause clause : root.at("targets").elements()) {
            if (!names.add(name(clause.at("target")))) {
                clause.at("target").wrong("schema.mapping.target-twice");
            }
            targets.add(reader.read(clause, scopes, source));
        }
        if (targets.isEmpty()) {
            root.at("targets").wrong("schema.mapping.no-target");
        }
        return targets.stream().filter(Objects::nonNull).toList();
    }
}
