package cn.zhenggai.bench;

/** What one run took, in milliseconds; processor time is summed over all cores. */
record Cost(double jvm, double database, double wall) {

    double cpu() {
        return jvm + database;
    }
}
