package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Townships, sections and departments, all of them directly below the bureau. */
@Component
class ImportingOffices implements ImportKind {

    private static final List<String> CHANGED = List.of("name", "active");
    private static final int MOST = 10_000;
    private static final Map<UnitKind, List<String>> KINDS = new LinkedHashMap<>();
    private static final Layout LAYOUT;

    static {
        KINDS.put(UnitKind.TOWNSHIP, List.of("乡镇", "镇", "乡", "街道", "中心校", "学区", "TOWNSHIP"));
        KINDS.put(UnitKind.SECTION, List.of("股室", "科室", "股", "科", "SECTION"));
        KINDS.put(UnitKind.DEPARTMENT, List.of("部门", "协办部门", "其他部门", "DEPARTMENT"));
        LAYOUT = Layout.of(
                Field.of("code", Kinds.code(), "单位代码", "代码", "编码", "编号", "code").needed(),
                Field.of("name", Kinds.name(), "单位名称", "名称", "单位", "乡镇", "股室", "name")
                        .needed(),
                Field.of("unitKind", Kinds.oneOf(KINDS), "单位类型", "类型", "类别", "kind")
                        .needed());
    }

    private final Directory directory;
    private final CallingRoll calling;
    private final UnitRolls rolls;
    private final UnitWords words;
    private final ListWords lists;

    ImportingOffices(Directory directory, CallingRoll calling, UnitRolls rolls, UnitWords words, ListWords lists) {
        this.directory = directory;
        this.calling = calling;
        this.rolls = rolls;
        this.words = words;
        this.lists = lists;
    }

    @Override
    public String word() {
        return "offices";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean opensTo(Actor actor) {
        return actor.is(Role.ADMIN);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Judging judging(Actor by, List<Line> rows) {
        MatchingUnits matching = matching(by, rows);
        return Meant.judging(line -> meant(by, line, matching), "code", UnitEntry::code, CHANGED);
    }

    private MatchingUnits matching(Actor by, List<Line> rows) {
        return new MatchingUnits(calling.units(by, rows, "code", "name"), by);
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return meant(by, line, matching(by, List.of(line)))
                .then(office -> rolls.apply(office.before(), office.entry()));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        return rolls.takeBack(by, made);
    }

    @Override
    public List<List<String>> present(Actor by) {
        return KINDS.entrySet().stream()
                .flatMap(kind -> directory.units(by.bureauId(), kind.getKey(), "", MOST).stream()
                        .map(unit -> List.of(
                                unit.code(), unit.name(), kind.getValue().get(0))))
                .toList();
    }

    private Outcome<Meant<UnitCard, UnitEntry>> meant(Actor by, Line line, MatchingUnits matching) {
        UnitKind kind = UnitKind.valueOf(line.text("unitKind"));
        return matching.of(line, kind)
                .map(before -> meant(by, line, kind, before))
                .unless(office -> UnitRolls.refusal(office.before(), office.entry()));
    }

    private Meant<UnitCard, UnitEntry> meant(Actor by, Line line, UnitKind kind, Optional<UnitCard> before) {
        Map<String, String> was =
                before.map(unit -> words.of(UnitWords.entry(unit))).orElse(Map.of());
        Map<String, String> is = new LinkedHashMap<>(was);
        Differences.say(is, "name", line.text("name"));
        is.put("active", lists.open(true));
        Long parent = before.map(UnitCard::parentId).orElse(by.bureauId());
        return new Meant<>(before, words.entry(line.text("code"), kind, parent, is), was, is);
    }
}
