package cn.zhenggai.organisation;

import cn.zhenggai.organisation.school.Pinyin;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds places to the tree and keeps them right. A unit is never deleted, it is closed. */
@Service
public class ManagingUnits {

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
        return refusal(
                entry, parent(entry).isPresent(), units.findByCode(entry.code()).isPresent());
    }

    /**
     * The same for who has looked already.
     *
     * @param placed its parent is there
     * @param taken its code is somebody else's
     */
    public static Optional<Refusal> refusal(UnitEntry entry, boolean placed, boolean taken) {
        return checked(entry)
                .text(entry.code(), "code", 32)
                .that(entry.kind() != null, "kind", "required")
                .that(entry.kind() == UnitKind.BUREAU || placed, "parentId", "required")
                .that(!taken, "code", "taken")
                .refusal();
    }

    /** Why one that is there cannot become so, as long as nobody else changes it. */
    public static Optional<Refusal> refusalOfChange(UnitEntry entry) {
        return checked(entry).refusal();
    }

    private Optional<UnitCard> parent(UnitEntry entry) {
        return Optional.ofNullable(entry.parentId()).flatMap(directory::unit);
    }

    /** Refused when somebody else changed the unit since it was read. */
    @Transactional
    public Outcome<Long> change(long id, int version, UnitEntry entry) {
        Unit unit = units.findById(id).orElseThrow(() -> new UnitNotFound(id));
        return Outcome.unless(refusal(unit, version, entry), () -> {
            fill(unit, entry);
            return units.save(unit).id;
        });
    }

    /** Why the entry cannot be taken, whatever else is asked before. */
    public Optional<Refusal> refusal(long id, int version, UnitEntry entry) {
        return refusal(units.findById(id).orElseThrow(() -> new UnitNotFound(id)), version, entry);
    }

    private static Optional<Refusal> refusal(Unit unit, int version, UnitEntry entry) {
        return unit.version == version ? checked(entry).refusal() : Optional.of(Refusal.conflict("changedMeanwhile"));
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

    private void fill(Unit unit, UnitEntry entry) {
        spell(unit, entry.name().strip());
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

    private static Checks checked(UnitEntry entry) {
        return new Checks()
                .text(entry.name(), "name", 120)
                .optionalText(entry.schoolKind(), "schoolKind", 32)
                .optionalText(entry.ownership(), "ownership", 16)
                .that(entry.pupils() == null || entry.pupils() >= 0, "pupils", "negative");
    }
}
