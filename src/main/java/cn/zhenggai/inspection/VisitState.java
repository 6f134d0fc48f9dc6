package cn.zhenggai.inspection;

/** Where a visit stands. Recorded and cancelled are for good. */
public enum VisitState {
    PLANNED,
    /** Somebody is writing the record; the others are shown who. */
    STARTED,
    RECORDED,
    CANCELLED;

    public boolean open() {
        return this == PLANNED || this == STARTED;
    }
}
