package cn.zhenggai.shared.table;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Slice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers a program that asks for a whole list as a workbook. */
@Component
public class SendingLedger {

    /** What an answer is that holds a workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PREFER = "Prefer";
    private static final String LATER = "respond-async";
    private static final String RETRY_SECONDS = "5";

    private final WritingWorkbook workbook;
    private final WritingLater writingLater;

    SendingLedger(WritingWorkbook workbook, WritingLater writingLater) {
        this.workbook = workbook;
        this.writingLater = writingLater;
    }

    /**
     * A list within what its reader may see, asked whether he may before it was made.
     *
     * @param name of the file, without its ending
     * @param title key of a message, or the words themselves
     * @param pages the page that starts at a place of the list, null for the first
     */
    public record Ledger<R>(String name, String title, Table<R> table, Function<String, Slice<R>> pages) {}

    /** Now, or later for whoever prefers not to wait ({@code Prefer: respond-async}, RFC 7240). */
    public <R> void send(HttpServletRequest request, HttpServletResponse response, Ledger<R> ledger)
            throws IOException {
        if (prefersLater(request)) {
            later(CurrentActor.of(request).orElseThrow(), response, ledger);
        } else {
            workbook.send(response, ledger.name(), ledger.title(), ledger.table(), ledger.pages());
        }
    }

    private static boolean prefersLater(HttpServletRequest request) {
        return Collections.list(request.getHeaders(PREFER)).stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(LATER));
    }

    private <R> void later(Actor actor, HttpServletResponse response, Ledger<R> ledger) throws IOException {
        Outcome<String> taken = writingLater.take(
                actor,
                ledger.name() + ".xlsx",
                (out, rows) -> workbook.write(out, ledger.title(), ledger.table(), after -> {
                    Slice<R> page = ledger.pages().apply(after);
                    rows.accept(page.rows().size());
                    return page;
                }));
        if (taken.accepted()) {
            response.setHeader(HttpHeaders.LOCATION, taken.result());
            response.setHeader("Preference-Applied", LATER);
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
