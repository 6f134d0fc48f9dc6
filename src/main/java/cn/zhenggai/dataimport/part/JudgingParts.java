package cn.zhenggai.dataimport.part;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.BookJudging;
import cn.zhenggai.dataimport.ImportBook;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who judges the rows of one file, asked for when there are some. */
public final class JudgingParts {

    private final Optional<ImportBook> book;
    private final Actor by;
    private final Answers answers;
    private @Nullable BookJudging several;
    private @Nullable Judging single;

    /** @param book empty for a file of one kind */
    public JudgingParts(Optional<ImportBook> book, Actor by, Answers answers) {
        this.book = book;
        this.by = by;
        this.answers = answers;
    }

    public Judging of(ImportKind kind) {
        if (book.isPresent()) {
            return several(book.get()).of(kind.word());
        }
        Judging known = single == null ? kind.judgingAll(by, answers) : single;
        single = known;
        return known;
    }

    /** Nothing for a file of one kind, which may be a part of all that there is. */
    public BookJudging.LeftOver leftOver() {
        return book.map(found -> several(found).leftOver())
                .orElseGet(() -> new BookJudging.LeftOver(List.of(), List.of()));
    }

    private BookJudging several(ImportBook found) {
        BookJudging known = several == null ? found.judging(by) : several;
        several = known;
        return known;
    }
}
