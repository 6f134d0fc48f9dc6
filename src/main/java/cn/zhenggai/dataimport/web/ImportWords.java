package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.Looked;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of an import and its rows, in the words of its reader. */
@Component
class ImportWords {

    private final ReadingImports imports;
    private final RefusalTexts texts;
    private final MessageSource messages;

    ImportWords(ReadingImports imports, RefusalTexts texts, MessageSource messages) {
        this.imports = imports;
        this.texts = texts;
        this.messages = messages;
    }

    String of(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** What a field is called; empty for what is no field of the kind. */
    String field(String kind, @Nullable String field, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("import.field." + kind + "." + field, null, "", locale));
    }

    /** Why a row comes to nothing, or why it was left out. */
    String reason(StoredRow row, Refusal.Reason reason, Locale locale) {
        return row.judgement().verdict() == Verdict.SKIPPED
                ? of("sheet.skipped." + reason.code(), locale)
                : texts.text(reason, locale);
    }

    String note(String code, List<Object> arguments, Locale locale) {
        Object[] written = arguments.stream().map(String::valueOf).toArray();
        return messages.getMessage("sheet.note." + code, written, locale);
    }

    /** What should be known of the file as a whole. */
    List<String> notes(ImportRun run, Locale locale) {
        return imports.looked(run).map(Looked::notes).orElse(List.of()).stream()
                .map(note -> note(note.code(), note.arguments(), locale))
                .toList();
    }

    /** Why it could not be read to its end. */
    List<String> failure(ImportRun run, Locale locale) {
        return imports.failure(run).stream()
                .map(reason -> texts.text(reason, locale))
                .toList();
    }
}
