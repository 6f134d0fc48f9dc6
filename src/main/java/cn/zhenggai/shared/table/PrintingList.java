package cn.zhenggai.shared.table;

import cn.zhenggai.shared.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that holds a whole list for the printer: the rows of its workbook, read in one go. */
@Component
public class PrintingList {

    /** Some eighty sheets; whoever needs more narrows the list or takes the workbook. */
    public static final int MOST = 2000;

    private static final String PRINT = "/print";

    private final Wording words;
    private final Clock clock;

    PrintingList(Wording words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** To be told what narrows the list. */
    public Narrowing narrowing() {
        return new Narrowing(words);
    }

    /**
     * Lies at the address of the list with {@code /print} behind it and takes the same words.
     *
     * @param title key of a message, or the words themselves
     * @param filter what narrows the list, in words
     * @param rows the first page of the list, as large as it is told
     * @return the page to be shown
     */
    public <R> String page(
            HttpServletRequest request,
            Model model,
            String title,
            Narrowing filter,
            Table<R> table,
            IntFunction<Slice<R>> rows) {
        model.addAttribute("list", list(words.known(title, title), filter.words(), table, rows));
        model.addAttribute("most", MOST);
        model.addAttribute("back", back(request));
        return "print";
    }

    <R> PrintedList<R> list(String title, List<String> filter, Table<R> table, IntFunction<Slice<R>> rows) {
        Slice<R> found = rows.apply(MOST);
        return new PrintedList<>(title, filter, table, found.rows(), found.next() == null, clock.instant());
    }

    private static String back(HttpServletRequest request) {
        String path = request.getRequestURI();
        String list = path.substring(0, path.length() - PRINT.length());
        return request.getQueryString() == null ? list : list + "?" + request.getQueryString();
    }
}
