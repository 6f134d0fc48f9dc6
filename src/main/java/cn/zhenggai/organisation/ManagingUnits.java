package cn.zhenggai.organisation;

import cn.zhenggai.organisation.school.Pinyin;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds places to the tree and keeps them right. A unit is never deleted, it is closed. */
@Service
public class ManagingUnits {

    /** The hazard categories of the office's own catalogue. */
    public static final List<String> CATEGORIES =
            List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O");

    private static final Pattern NATIONAL_CODE = Pattern.compile("\\d{10}");

    /** Below what a school may lie. */
    private static final Set<UnitKind> AROUND_SCHOOLS = Set.of(UnitKind.BUREAU, UnitKind.TOWNSHIP);

    private final Units units;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    ManagingUnits(Units units, Directory directory, JdbcClient jdbc, Clock clock) {
        this.units = units;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Long> add(UnitEntry entry) {
        Optional<UnitCard> parent = parent(entry);
        Optional<Refusal> refusal = refusal(entry);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Unit unit = new Unit();
        unit.code = entry.code().strip();
        unit.kind = entry.kind();
        unit.begunAt = BureauTime.now(clock);
        fill(unit, entry);
        units.save(unit);
        unit.placeBelow(parent.orElse(null));
        return Outcome.done(units.save(unit).id);
    }

    /** Why a unit cannot be entered so. */
    public Optional<Refusal> refusal(UnitEntry entry) {
        return checked(entry)
                .text(entry.code(), "code", 32)
                .that(entry.kind() != null, "kind", "required")
                .that(entry.kind() == UnitKind.BUREAU || parent(entry).isPresent(), "parentId", "required")
                .that(units.findByCode(entry.code()).isEmpty(), "code", "taken")
                .that(free(entry, 0), "nationalCode", "taken")
                .refusal();
    }

    private Optional<UnitCard> parent(UnitEntry entry) {
        return Optional.ofNullable(entry.parentId()).flatMap(directory::unit);
    }

    /** Refused when somebody else changed the unit since it was read. */
    @Transactional
    public Outcome<Long> change(long id, int version, UnitEntry entry) {
        Unit unit = units.findById(id).orElseThrow(() -> new UnitNotFound(id));
        return Outcome.unless(refusal(unit, version, entry), () -> {
            remember(unit, entry.name().strip());
            fill(unit, entry);
            if (entry.parentId() != null && !entry.parentId().equals(unit.parentId)) {
                unit.placeBelow(parent(entry).orElseThrow());
            }
            return units.save(unit).id;
        });
    }

    /** Why the entry cannot be taken, whatever else is asked before. */
    public Optional<Refusal> refusal(long id, int version, UnitEntry entry) {
        return refusal(units.findById(id).orElseThrow(() -> new UnitNotFound(id)), version, entry);
    }

    private Optional<Refusal> refusal(Unit unit, int version, UnitEntry entry) {
        return unit.version == version
                ? checked(entry)
                        .that(free(entry, unit.id), "nationalCode", "taken")
                        .that(mayLie(unit, entry), "parentId", "unitStaysPut")
                        .refusal()
                : Optional.of(Refusal.conflict("changedMeanwhile"));
    }

    /** Only a school goes elsewhere, and only below a township or the bureau that it belongs to. */
    private boolean mayLie(Unit unit, UnitEntry entry) {
        return entry.parentId() == null
                || entry.parentId().equals(unit.parentId)
                || unit.kind == UnitKind.SCHOOL
                        && parent(entry)
                                .filter(parent -> parent.active() && AROUND_SCHOOLS.contains(parent.kind()))
                                .filter(parent -> Objects.equals(parent.bureauId(), unit.bureauId))
                                .isPresent();
    }

    private boolean free(UnitEntry entry, long own) {
        return entry.nationalCode() == null
                || units.findByNationalCode(entry.nationalCode())
                        .filter(other -> other.id != own)
                        .isEmpty();
    }

    /** Who goes on with the work of a unit that was closed. */
    @Transactional
    public void succeeded(long closed, long successor) {
        jdbc.sql("update unit set successor_id = :successor where id = :closed")
                .param("successor", successor)
                .param("closed", closed)
                .update();
    }

    /** Makes a section answer for exactly these categories of hazards. */
    @Transactional
    public void assignCategories(long sectionId, List<String> categories) {
        jdbc.sql("delete from section_category where section_id = :section")
                .param("section", sectionId)
                .update();
        for (String category : categories) {
            jdbc.sql("insert into section_category (section_id, category) values (:section, :category)")
                    .param("section", sectionId)
                    .param("category", category)
                    .update();
        }
    }

    /** What one section answered for falls to another. */
    @Transactional
    public void passCategories(long from, long to) {
        jdbc.sql("update section_category set section_id = :to where section_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Old papers and ledgers go on calling it so. */
    private void remember(Unit unit, String next) {
        if (!unit.name.equals(next)) {
            jdbc.sql("insert ignore into unit_former_name (unit_id, name, given_up_at) values (:unit, :name, :now)")
                    .param("unit", unit.id)
                    .param("name", unit.name)
                    .param("now", BureauTime.column(BureauTime.now(clock)))
                    .update();
        }
    }

    private void fill(Unit unit, UnitEntry entry) {
        spell(unit, entry.name().strip());
        unit.nationalCode = entry.nationalCode();
        unit.schoolKind = entry.schoolKind();
        unit.ownership = entry.ownership();
        unit.pupils = entry.pupils();
        unit.facilities = Cards.kept(entry.facilities());
        unit.active = entry.active();
        if (unit.active) {
            unit.successorId = null;
            unit.closedAt = null;
        } else if (unit.closedAt == null) {
            unit.closedAt = BureauTime.now(clock);
        }
    }

    private static void spell(Unit unit, String name) {
        Pinyin pinyin = Pinyin.of(name);
        unit.name = name;
        unit.foldedName = pinyin.folded();
        unit.initials = pinyin.initials();
        unit.spelling = pinyin.spelling();
    }

    /** Why nobody could be called so, whoever else there is. */
    public static Optional<Refusal> shape(UnitEntry entry) {
        return checked(entry).text(entry.code(), "code", 32).refusal();
    }

    private static Checks checked(UnitEntry entry) {
        String digits = entry.nationalCode();
        return new Checks()
                .that(digits == null || NATIONAL_CODE.matcher(digits).matches(), "nationalCode", "tenDigits")
                .text(entry.name(), "name", 120)
                .optionalText(entry.schoolKind(), "schoolKind", 32)
                .optionalText(entry.ownership(), "ownership", 16)
                .that(entry.pupils() == null || entry.pupils() >= 0, "pupils", "negative");
    }
}
