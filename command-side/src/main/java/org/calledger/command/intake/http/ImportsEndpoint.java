package org.calledger.command.intake.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.calledger.access.Access;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.Place;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.access.problem.Troubled;
import org.calledger.command.intake.mapping.Mapping;
import org.calledger.command.intake.mapping.MappingInvalidException;
import org.calledger.command.intake.mapping.MappingReader;
import org.calledger.command.intake.report.ProblemsCsv;
import org.calledger.command.intake.report.Words;
import org.calledger.command.intake.run.ImportStatus;
import org.calledger.command.intake.run.Imports;
import org.calledger.command.intake.run.ReversedException;
import org.calledger.command.intake.run.UnderWayException;
import org.calledger.command.intake.run.Upload;
import org.calledger.command.intake.run.UploadRefusedException;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Old records in tables, by a mapping: sent, watched, reported, put back. */
@RestController
@RequestMapping("/api/v1/imports")
final class ImportsEndpoint {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int LONGEST_REASON = 2000;
    private static final String TABLE = "text/csv;charset=UTF-8";

    private final Imports imports;
    private final Path folder;

    ImportsEndpoint(
            Imports imports, @Value("${cal-ledger.imports-folder:${java.io.tmpdir}/cal-ledger-imports}") Path folder) {
        this.imports = imports;
        this.folder = folder;
    }

    /** Why an import is taken back. */
    record Reason(@Nullable String reason) {}

    /** A list that has no further page. */
    record Listed(List<ImportStatus> items, @Nullable String next) {}

    /**
     * Takes the mapping (the part {@code mapping}, or the file mapping.yaml) and the files it asks for (every other part);
     * answers before any row is read.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportStatus> send(
            MultipartHttpServletRequest parts,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted,
            Caller caller)
            throws IOException {
        refuseUnknown(parts);
        List<MultipartFile> files =
                parts.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        MultipartFile mapping = files.stream()
                .filter(ImportsEndpoint::isMapping)
                .findFirst()
                .orElseThrow(() -> new Troubled(ProblemCode.REQUEST_PARAMETER, "mapping"));
        byte[] yaml = yaml(mapping);
        try (Upload upload = new Upload(folder, read(yaml, Language.of(wanted)), yaml)) {
            for (MultipartFile file : files) {
                if (!file.equals(mapping)) {
                    take(file, upload);
                }
            }
            ImportStatus begun = imports.begin(upload, caller, dryRun);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + begun.id()))
                    .body(begun);
        } catch (UnderWayException same) {
            throw new Troubled(ProblemCode.IMPORT_ALREADY_RUNNING, String.valueOf(same.getMessage()));
        } catch (ReversedException reversed) {
            throw new Troubled(new Trouble(
                    Rule.IMPORT_ALREADY_REVERSED.code(),
                    CONFLICT,
                    List.of(String.valueOf(reversed.getMessage())),
                    List.of(new Place("/mapping", "schema.mapping.round")),
                    Map.of()));
        } catch (UploadRefusedException unfit) {
            throw new Troubled(unfit(unfit, Language.of(wanted)));
        }
    }

    @GetMapping
    Listed list() {
        return new Listed(imports.all(), null);
    }

    @GetMapping("/{id}")
    ImportStatus status(@PathVariable String id) {
        return imports.find(id).orElseThrow(() -> unknown(id));
    }

    /** A table of file, line, column, code, message. */
    @GetMapping(path = "/{id}/problems", produces = TABLE)
    ResponseEntity<StreamingResponseBody> problems(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        ImportStatus found = imports.find(id).orElseThrow(() -> unknown(id));
        Locale language = Language.of(wanted);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_TYPE, TABLE)
                .body(out -> {
                    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    ProblemsCsv.write(imports.problems(found.id()), writer, problem -> Words.of(problem, language));
                    writer.flush();
                });
    }

    /** Retracts what the import recorded, in the background; its status tells how far. */
    @PostMapping("/{id}/reversal")
    ResponseEntity<ImportStatus> reverse(@PathVariable String id, @RequestBody(required = false) @Nullable Reason told)
            throws IOException {
        Caller caller = Access.require(Role.COORDINATOR);
        String reason = told == null || told.reason() == null || told.reason().isBlank()
                ? "import " + id + " reversed"
                : told.reason();
        if (reason.length() > LONGEST_REASON) {
            throw new Troubled(malformed("/reason", "schema.too-long", Integer.toString(LONGEST_REASON)));
        }
        try {
            ImportStatus reversing = imports.reverse(id, caller, reason).orElseThrow(() -> unknown(id));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + id))
                    .body(reversing);
        } catch (UnderWayException same) {
            throw new Troubled(ProblemCode.IMPORT_ALREADY_RUNNING, id);
        }
    }

    /** A mistaken dryRun must not become an import. */
    private static void refuseUnknown(MultipartHttpServletRequest parts) {
        parts.getParameterMap().keySet().stream()
                .filter(name -> !name.equals("dryRun"))
                .findFirst()
                .ifPresent(name -> {
                    throw new Troubled(ProblemCode.REQUEST_PARAMETER, name);
                });
    }

    private static boolean isMapping(MultipartFile part) {
        return part.getName().equals("mapping") || name(part).equals("mapping.yaml");
    }

    private static String name(MultipartFile part) {
        String sent = part.getOriginalFilename();
        return sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    private static byte[] yaml(MultipartFile part) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            byte[] yaml = bytes.readNBytes(MappingReader.LARGEST + 1);
            if (yaml.length > MappingReader.LARGEST) {
                throw new Troubled(ProblemCode.TOO_LARGE, Integer.toString(MappingReader.LARGEST));
            }
            return yaml;
        }
    }

    private Mapping read(byte[] yaml, Locale language) {
        try {
            return MappingReader.read(yaml, imports.forms());
        } catch (MappingInvalidException invalid) {
            ProblemCode code = ProblemCode.IMPORT_MAPPING_INVALID;
            List<Place> places = invalid.wrongs().stream()
                    .map(wrong -> new Place(pointer(wrong.path()), wrong.in(language)))
                    .toList();
            throw new Troubled(new Trouble(code.code(), code.status(), List.of(), places, Map.of()));
        }
    }

    /** {@code targets[2].fields.on} as a JSON Pointer (RFC 6901) into the YAML. */
    private static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static void take(MultipartFile file, Upload upload) throws IOException {
        String name = name(file);
        if (!upload.wants(name)) {
            throw new Troubled(malformed("/files", "schema.mapping.twice", name));
        }
        try (InputStream bytes = file.getInputStream()) {
            upload.take(name, bytes);
        }
    }

    private static Trouble unfit(UploadRefusedException unfit, Locale language) {
        var first = unfit.problems().getFirst();
        Map<String, String> texts = new TreeMap<>();
        unfit.problems().forEach(one -> texts.put(one.file(), Words.of(one, language)));
        List<Place> places = texts.entrySet().stream()
                .map(one -> new Place("/files/" + one.getKey(), one.getValue()))
                .toList();
        return new Trouble(first.code(), ProblemCode.IMPORT_FILE_MISSING.status(), first.arguments(), places, Map.of());
    }

    private static Trouble malformed(String pointer, String detail, String... arguments) {
        ProblemCode code = ProblemCode.REQUEST_MALFORMED;
        return new Trouble(
                code.code(), code.status(), List.of(), List.of(new Place(pointer, detail, arguments)), Map.of());
    }

    private static Troubled unknown(String id) {
        return new Troubled(new Trouble(Rule.IMPORT_UNKNOWN.code(), NOT_FOUND, List.of(id), List.of(), Map.of()));
    }
}
