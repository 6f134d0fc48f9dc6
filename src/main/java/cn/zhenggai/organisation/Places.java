package cn.zhenggai.organisation;

import cn.zhenggai.organisation.school.CalledLike;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.shared.text.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of units, as the administrator reads them. One statement a list. */
@Component
public class Places {

    private static final String LINE = """
            select u.id, u.code, u.kind, u.name, u.active, parent.name parent_name,
                   (select count(*) from unit s where s.parent_id = u.id and s.kind = 'SCHOOL' and s.active) schools,
                   (select count(*) from person p where p.unit_id = u.id and p.active) people
            from unit u left join unit parent on parent.id = u.parent_id
            """;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All units of a bureau but the schools, those of one kind side by side. */
    public List<UnitLine> offices(long bureauId) {
        return jdbc.sql(LINE + " where u.bureau_id = :bureau and u.kind <> 'SCHOOL' order by u.kind, u.code, u.id")
                .param("bureau", bureauId)
                .query(Places::line)
                .list();
    }

    /** Units of every kind that every word of the text fits, by name, initials or code. */
    public List<UnitLine> matching(long bureauId, String text, int limit) {
        CalledLike called = CalledLike.of(
                "u", Typed.of(text), "locate(:%sFolded, lower(u.code)) > 0", "u.national_code = :%sFolded");
        return jdbc.sql(LINE + " where u.bureau_id = :bureau and " + called.sql() + """
                         order by u.kind, u.name, u.id limit :limit""")
                .param("bureau", bureauId)
                .params(called.values())
                .param("limit", limit)
                .query(Places::line)
                .list();
    }

    /** The units directly below, closed ones last. */
    public List<UnitLine> below(long parentId) {
        return jdbc.sql(LINE + " where u.parent_id = :parent order by u.active desc, u.kind, u.name, u.id")
                .param("parent", parentId)
                .query(Places::line)
                .list();
    }

    /** Units that are called so, in whatever widths and signs it is written; those that are open first. */
    public List<UnitCard> named(long bureauId, String name) {
        return jdbc.sql("""
                        select * from unit where bureau_id = :bureau and folded_name = :name
                        order by active desc, id""")
                .param("bureau", bureauId)
                .param("name", Folded.of(name))
                .query((row, n) -> Cards.unit(row))
                .list();
    }

    /** All units there are, those that are open first. */
    public List<UnitCard> everything() {
        return jdbc.sql("select * from unit order by active desc, id")
                .query((row, n) -> Cards.unit(row))
                .list();
    }

    public Optional<UnitCard> numbered(String nationalCode) {
        return jdbc.sql("select * from unit where national_code = :code")
                .param("code", nationalCode)
                .query((row, n) -> Cards.unit(row))
                .optional();
    }

    /** Which section answers for which categories. */
    public Map<Long, List<String>> categories() {
        Map<Long, List<String>> categories = new HashMap<>();
        jdbc.sql("select section_id, category from section_category order by category")
                .query(row -> {
                    categories
                            .computeIfAbsent(row.getLong("section_id"), section -> new ArrayList<>())
                            .add(row.getString("category"));
                });
        return categories;
    }

    /** The categories of hazards that a section answers for. */
    public List<String> categoriesOf(long sectionId) {
        return jdbc.sql("select category from section_category where section_id = :section order by category")
                .param("section", sectionId)
                .query(String.class)
                .list();
    }

    private static UnitLine line(ResultSet row, int n) throws SQLException {
        return new UnitLine(
                row.getLong("id"),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("parent_name"),
                row.getInt("schools"),
                row.getInt("people"),
                row.getBoolean("active"));
    }
}
