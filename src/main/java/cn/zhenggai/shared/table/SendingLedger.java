package cn.zhenggai.shared.table;

import cn.zhenggai.shared.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers a program that asks for a whole list as a workbook. */
@Component
public class SendingLedger {

    /** What an answer is that holds a workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WritingWorkbook workbook;

    SendingLedger(WritingWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * A list within what its reader may see, asked whether he may before it was made.
     *
     * @param name of the file, without its ending
     * @param title key of a message, or the words themselves
     * @param pages the page that starts at a place of the list, null for the first
     */
    public record Ledger<R>(String name, String title, Table<R> table, Function<String, Slice<R>> pages) {}

    public <R> void send(HttpServletResponse response, Ledger<R> ledger) throws IOException {
        workbook.send(response, ledger.name(), ledger.title(), ledger.table(), ledger.pages());
    }
}
