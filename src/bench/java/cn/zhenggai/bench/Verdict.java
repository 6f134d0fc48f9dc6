package cn.zhenggai.bench;

/**
 * A ratio against its bar.
 *
 * @param rounds the same ratio of each round alone
 */
record Verdict(Bar bar, double ratio, String rounds) {

    void addTo(Table table) {
        table.row(bar.id(), ratio, rounds, bar.wanted(), bar.judge(ratio), bar.what());
    }
}
