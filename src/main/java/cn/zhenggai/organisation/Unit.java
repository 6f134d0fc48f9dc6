package cn.zhenggai.organisation;

import cn.zhenggai.shared.UnitKind;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A place in the tree, as it is changed. The path is known only once the row has its id. */
@Table("unit")
class Unit {

    @Id
    Long id;

    String code;
    String nationalCode;
    UnitKind kind;
    String name;
    String foldedName;
    String initials;
    String spelling;
    Long parentId;
    Long bureauId;
    Long townshipId;
    String path = "/";
    String schoolKind;
    String ownership;
    Integer pupils;
    String facilities;
    boolean active = true;

    /** Who took over its work when it was closed; null while it is open. */
    Long successorId;

    /** Null for what was there before this was kept. */
    Instant begunAt;

    /** Null while it is open. */
    Instant closedAt;

    @Version
    int version;

    void placeBelow(UnitCard parent) {
        parentId = parent == null ? null : parent.id();
        bureauId = kind == UnitKind.BUREAU ? id : parent == null ? null : parent.bureauId();
        townshipId = kind == UnitKind.SCHOOL && parent != null && parent.kind() == UnitKind.TOWNSHIP ? parentId : null;
        path = (parent == null ? "/" : parent.path()) + id + "/";
    }
}
