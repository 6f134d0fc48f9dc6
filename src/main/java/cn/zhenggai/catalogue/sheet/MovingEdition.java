package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Book;
import cn.zhenggai.catalogue.Books;
import cn.zhenggai.catalogue.CatalogueRows;
import cn.zhenggai.catalogue.Change;
import cn.zhenggai.catalogue.ChecklistRow;
import cn.zhenggai.catalogue.ChecklistRows;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.Timeline;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a catalogue that came with an earlier version of the program to the latest one, from today on. What the bureau
 * has changed, given up or planned itself stays the bureau's and is named in the log; records of before keep their text.
 */
@Component
class MovingEdition {

    private static final Logger LOG = LoggerFactory.getLogger(MovingEdition.class);

    private final Books books;
    private final CatalogueRows rows;
    private final ChecklistRows checklists;
    private final FindingItems finding;
    private final ReadingSheet reading;
    private final Clock clock;

    MovingEdition(
            Books books,
            CatalogueRows rows,
            ChecklistRows checklists,
            FindingItems finding,
            ReadingSheet reading,
            Clock clock) {
        this.books = books;
        this.rows = rows;
        this.checklists = checklists;
        this.finding = finding;
        this.reading = reading;
        this.clock = clock;
    }

    void move(Book before) {
        LocalDate today = BureauTime.today(clock);
        Change change = new Change(BureauTime.now(clock), null, null);
        Map<String, HazardItem> first = reading.asItStands(finding.pasted(Edition.FIRST.items())).stream()
                .collect(Collectors.toMap(HazardItem::code, Function.identity()));
        List<String> kept = new ArrayList<>();
        Book after = before;
        for (HazardItem latest : reading.asItStands(finding.pasted(Edition.LATEST.items()))) {
            Timeline<HazardItem> line = before.item(latest.code());
            if (movesOn(line, first.get(latest.code()), today)) {
                String group = line.on(today).map(HazardItem::group).orElse(null);
                after = after.with(latest.inGroup(group).during(today, null));
            } else {
                kept.add(latest.code());
            }
        }
        rows.write(before, after, change);
        List<String> keptLists = lists(before, change);
        rows.takenOver(Edition.LATEST.number());
        books.end();
        LOG.info(
                "event=catalogue-edition edition={} from={} kept-items={} kept-checklists={}",
                Edition.LATEST.number(),
                today,
                String.join(",", kept),
                String.join(",", keptLists));
    }

    /** Whether it is new, or counts today and for ever as it came; groups are the bureau's and say nothing of the text. */
    private static boolean movesOn(Timeline<HazardItem> line, HazardItem first, LocalDate today) {
        Optional<HazardItem> now = line.on(today);
        if (line.versions().isEmpty()) {
            return true;
        }
        return first != null
                && now.isPresent()
                && now.get().validUntil() == null
                && now.get().inGroup(null).saysTheSameAs(first.during(today, null));
    }

    private List<String> lists(Book before, Change change) {
        Map<String, ChecklistRow> first =
                Edition.FIRST.lists().stream().collect(Collectors.toMap(ChecklistRow::code, Function.identity()));
        Map<String, ChecklistRow> now =
                before.checklists().stream().collect(Collectors.toMap(ChecklistRow::code, Function.identity()));
        List<String> kept = new ArrayList<>();
        for (ChecklistRow latest : Edition.LATEST.lists()) {
            ChecklistRow known = now.get(latest.code());
            if (known != null && known.items().equals(first.get(latest.code()).items())) {
                checklists.put(known.with(latest.items()), change);
            } else {
                kept.add(latest.code());
            }
        }
        return kept;
    }
}
