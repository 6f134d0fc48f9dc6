package cn.zhenggai.shared.school;

/** What a school has beside its classrooms, and what is inspected only where it is there. */
public enum Facility {
    BOARDING,
    CANTEEN,
    LAB,
    BUS,
    BOILER,
    LIFT,
    POOL,
    CONSTRUCTION
}
