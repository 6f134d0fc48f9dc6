package cn.zhenggai.engine;

/** What an attacker would call: public, as everything is that harms. */
public final class Attacked {

    static volatile boolean ran;

    private Attacked() {}

    public static boolean run() {
        ran = true;
        return true;
    }
}
