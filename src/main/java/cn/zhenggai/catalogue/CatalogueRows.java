package cn.zhenggai.catalogue;

import cn.zhenggai.shared.BureauTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue's tables. They are small and read whole, by their primary keys. */
@Component
public class CatalogueRows {

    private static final String ITEMS = "hazard_item";
    private static final String GROUPS = "hazard_group";

    private final JdbcClient jdbc;
    private final ChecklistRows checklists;

    CatalogueRows(JdbcClient jdbc, ChecklistRows checklists) {
        this.jdbc = jdbc;
        this.checklists = checklists;
    }

    long revision() {
        return jdbc.sql("select revision from catalogue_revision where id = 1")
                .query(Long.class)
                .single();
    }

    void lock() {
        jdbc.sql("select revision from catalogue_revision where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void countRevision() {
        jdbc.sql("update catalogue_revision set revision = revision + 1 where id = 1")
                .update();
    }

    /** Which of the catalogues that come with the program has been taken over, 0 for none. */
    public int edition() {
        return jdbc.sql("select edition from catalogue_revision where id = 1")
                .query(Integer.class)
                .single();
    }

    public void takenOver(int edition) {
        jdbc.sql("update catalogue_revision set edition = :edition where id = 1")
                .param("edition", edition)
                .update();
    }

    /** The revision comes first: what is newer than it is read again with the next. */
    Book read() {
        long revision = revision();
        List<HazardItem> items = jdbc.sql("select * from hazard_item order by code, valid_from")
                .query((row, number) -> ItemColumns.read(row))
                .list();
        List<GroupRule> groups = jdbc.sql("select * from hazard_group order by code, valid_from")
                .query((row, number) -> new GroupRule(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("needed"),
                        BureauTime.day(row, "valid_from"),
                        BureauTime.day(row, "valid_until")))
                .list();
        return new Book(revision, Book.byCode(items), Book.byCode(groups), checklists.all());
    }

    /** By primary key, the newest first. */
    public List<ItemVersion> history(String code) {
        return jdbc.sql("select * from hazard_item where code = :code order by valid_from desc")
                .param("code", code)
                .query((row, number) -> new ItemVersion(
                        ItemColumns.read(row), BureauTime.moment(row, "changed_at"), row.getString("changed_by_name")))
                .list();
    }

    /** Writes what differs between two books, and nothing else. */
    public boolean write(Book before, Book after, Change change) {
        boolean items = differ(before.items(), after.items(), ITEMS, (Writer<HazardItem>) item -> insert(item, change));
        boolean groups =
                differ(before.groups(), after.groups(), GROUPS, (Writer<GroupRule>) rule -> insert(rule, change));
        return items || groups;
    }

    private interface Writer<T> {
        void insert(T version);
    }

    private <T extends Dated<T>> boolean differ(
            TreeMap<String, Timeline<T>> before, TreeMap<String, Timeline<T>> after, String table, Writer<T> writer) {
        boolean changed = false;
        for (Map.Entry<String, Timeline<T>> line : after.entrySet()) {
            List<T> old = before.getOrDefault(line.getKey(), Timeline.empty()).versions();
            List<T> now = line.getValue().versions();
            if (!old.equals(now)) {
                old.stream().filter(version -> !now.contains(version)).forEach(gone -> leave(table, gone, now));
                now.stream().filter(version -> !kept(version, old)).forEach(writer::insert);
                changed = true;
            }
        }
        return changed;
    }

    /** A version that only ends on another day keeps the name of the one who wrote it. */
    private <T extends Dated<T>> void leave(String table, T old, List<T> now) {
        T cut = now.stream()
                .filter(version -> kept(version, List.of(old)))
                .findFirst()
                .orElse(null);
        if (cut == null) {
            jdbc.sql("delete from " + table + " where code = :code and valid_from = :from")
                    .param("code", old.code())
                    .param("from", old.validFrom())
                    .update();
        } else {
            until(table, cut.code(), cut.validFrom(), cut.validUntil());
        }
    }

    private static <T extends Dated<T>> boolean kept(T version, List<T> old) {
        return old.stream()
                .anyMatch(was -> was.validFrom().equals(version.validFrom())
                        && was.during(version.validFrom(), version.validUntil()).equals(version));
    }

    private void until(String table, String code, LocalDate from, LocalDate until) {
        jdbc.sql("update " + table + " set valid_until = :until where code = :code and valid_from = :from")
                .param("until", until)
                .param("code", code)
                .param("from", from)
                .update();
    }

    private void insert(HazardItem item, Change change) {
        jdbc.sql(ItemColumns.INSERT)
                .params(ItemColumns.values(item))
                .param("at", BureauTime.column(change.at()))
                .param("by", change.by())
                .param("byName", change.byName())
                .update();
    }

    private void insert(GroupRule rule, Change change) {
        jdbc.sql("insert into hazard_group (code, valid_from, valid_until, name, needed, changed_at, changed_by,"
                        + " changed_by_name) values (:code, :from, :until, :name, :needed, :at, :by, :byName)")
                .param("code", rule.code())
                .param("from", rule.validFrom())
                .param("until", rule.validUntil())
                .param("name", rule.name())
                .param("needed", rule.needed())
                .param("at", BureauTime.column(change.at()))
                .param("by", change.by())
                .param("byName", change.byName())
                .update();
    }
}
