package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.organisation.known.MatchingUnits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
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
class ImportingOffices extends KnownKind {

    private static final List<String> CHANGED = List.of("name", "active");
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

    private final UnitRolls rolls;
    private final UnitWords words;
    private final ListWords lists;

    ImportingOffices(Knowing knowing, UnitRolls rolls, UnitWords words, ListWords lists) {
        super(knowing);
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
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> sheetNames() {
        return List.of("单位", "乡镇", "股室", "offices");
    }

    @Override
    public Map<String, List<String>> wordLists(Actor by) {
        return Map.of(
                "unitKind", KINDS.values().stream().map(names -> names.get(0)).toList());
    }

    @Override
    Judging judging(Known known, Actor by) {
        return Meant.judging(
                line -> meant(known, by, line), "code", UnitEntry::code, CHANGED, known::promise, line -> known.coded(
                                line.text("code"))
                        .ifPresent(known::mention));
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return meant(now(), by, line).then(office -> rolls.apply(by, office));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        return rolls.takeBack(by, made);
    }

    @Override
    public List<List<String>> present(Actor by) {
        List<UnitCard> open = county().open(by);
        return KINDS.entrySet().stream()
                .flatMap(kind -> open.stream()
                        .filter(unit -> unit.kind() == kind.getKey())
                        .map(unit -> List.of(
                                unit.code(), unit.name(), kind.getValue().get(0))))
                .toList();
    }

    private Outcome<Meant<UnitCard, UnitEntry>> meant(Known known, Actor by, Line line) {
        UnitKind kind = UnitKind.valueOf(line.text("unitKind"));
        return new MatchingUnits(known, by)
                .of(line, kind)
                .map(before -> meant(by, line, kind, before))
                .unless(office -> ManagingUnits.shape(office.entry()));
    }

    private Meant<UnitCard, UnitEntry> meant(Actor by, Line line, UnitKind kind, Optional<UnitCard> before) {
        Map<String, String> was = before.map(unit -> words.of(unit, "")).orElse(Map.of());
        Map<String, String> is = new LinkedHashMap<>(was);
        Differences.say(is, "name", line.text("name"));
        is.put("active", lists.open(true));
        is.putIfAbsent(UnitWords.PARENT_ID, Long.toString(by.bureauId()));
        String code = before.map(UnitCard::code).orElse(line.text("code"));
        return new Meant<>(before, words.entry(code, kind, is), was, is);
    }
}
