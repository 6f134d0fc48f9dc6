package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.Sending;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.handling.OwnTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tables that programs send. Nothing of them is done before it is confirmed. */
@RestController
@RequestMapping(ImportsApi.BASE)
@Tag(name = "Imports")
class ImportSendingApi {

    private static final int LONGEST_NAME = 120;

    private final TakingIn taking;
    private final ImportKinds kinds;
    private final ImportDoors doors;
    private final ImportAnswers shapes;
    private final ImportWords words;
    private final Answers answers;

    ImportSendingApi(
            TakingIn taking,
            ImportKinds kinds,
            ImportDoors doors,
            ImportAnswers shapes,
            ImportWords words,
            Answers answers) {
        this.taking = taking;
        this.kinds = kinds;
        this.doors = doors;
        this.shapes = shapes;
        this.words = words;
        this.answers = answers;
    }

    /**
     * @param name what it is called in the list of imports
     * @param confirmWhenSound do it without another word when no row is refused
     * @param rows by the keys of the fields; a field that is left out, or empty, leaves what is there
     */
    @Schema(example = """
            {"kind": "people", "name": "OA 2026-09-01", "confirmWhenSound": true,
             "rows": [{"login": "wang.min", "name": "王敏", "phone": "13800000000", "post": "安全股干部", "unit": "安全股"}]}""")
    record SentTable(
            @NotBlank String kind,
            @Nullable @Size(max = LONGEST_NAME) String name,
            @Nullable Boolean confirmWhenSound,
            @NotEmpty @Size(max = SentRows.MOST) List<@Nullable Map<String, @Nullable String>> rows) {}

    @OwnTransactions
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Send a table as a file",
            description =
                    "Its rows are read afterwards: ask for it at Location until `state` is PREVIEW. Nothing is done before"
                            + " it is confirmed; with confirmWhenSound it is confirmed by itself when no row is refused.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ImportsApi.RunFound.class)))
    ResponseEntity<Object> sendFile(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam(defaultValue = "false") boolean confirmWhenSound) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return sent(actor, among(actor, kind, kinds.wordsOpenTo(actor)).then(known -> {
            try (InputStream content = file.getInputStream()) {
                return taking.take(actor, Sending.file(known, name).confirmedWhenSound(confirmWhenSound), content);
            } catch (IOException lost) {
                return Outcome.refused(Refusal.unavailable("file", "importNotStored"));
            }
        }));
    }

    @OwnTransactions
    @PostMapping("/rows")
    @Operation(
            summary = "Send rows, each by the keys of its fields",
            description =
                    "As if they were the rows of a file. The body is bounded like any other; send more as a file.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ImportsApi.RunFound.class)))
    ResponseEntity<Object> sendRows(Actor actor, @RequestBody SentTable body) {
        return sent(
                actor,
                doors.entitled(actor)
                        .unless(may -> misshapen(body))
                        .then(may -> kind(actor, body.kind()))
                        .then(kind -> taken(actor, kind, body)));
    }

    /** What is wrong with it whatever its rows are. */
    private static Optional<Refusal> misshapen(SentTable body) {
        @Nullable List<@Nullable Map<String, @Nullable String>> rows = body.rows();
        return new Checks()
                .optionalText(body.name(), "name", LONGEST_NAME)
                .that(rows != null && !rows.isEmpty(), "rows", "required")
                .that(rows == null || rows.size() <= SentRows.MOST, "rows", "workbookTooManyRows", SentRows.MOST)
                .refusal();
    }

    private Outcome<Long> taken(Actor actor, ImportKind kind, SentTable body) {
        String name = body.name() == null || body.name().isBlank()
                ? words.of("import.rowsName", LocaleContextHolder.getLocale())
                : body.name();
        Sending sending =
                Sending.cells(kind.word(), name).confirmedWhenSound(Boolean.TRUE.equals(body.confirmWhenSound()));
        return new SentRows(kind.layout(), body.rows()).table().then(table -> {
            try {
                return taking.take(actor, sending, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                        .at("rows");
            } catch (IOException lost) {
                return Outcome.refused(Refusal.unavailable("rows", "importNotStored"));
            }
        });
    }

    /** Rows are of one kind; the workbook of a county is a file. */
    private Outcome<ImportKind> kind(Actor actor, @Nullable String word) {
        List<String> words = kinds.openTo(actor).stream().map(ImportKind::word).toList();
        return among(actor, word, words).map(known -> kinds.require(actor, known));
    }

    private Outcome<String> among(Actor actor, @Nullable String word, List<String> words) {
        return doors.entitled(actor)
                .then(may -> word != null && words.contains(word)
                        ? Outcome.done(word)
                        : Outcome.refused(Refusal.invalid(
                                "kind", word == null || word.isBlank() ? "required" : "importKindUnknown")));
    }

    private ResponseEntity<Object> sent(Actor actor, Outcome<Long> outcome) {
        Long id = outcome.result();
        return id == null
                ? answers.of(outcome, none -> none)
                : ResponseEntity.created(URI.create(ImportAnswers.address(id))).body(shapes.found(actor, id));
    }
}
