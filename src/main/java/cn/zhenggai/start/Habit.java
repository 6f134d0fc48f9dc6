package cn.zhenggai.start;

/** Something that a database does and that we cannot live with, and what an operator does about it. */
public record Habit(String what, String advice) {

    private static final String DRIVER =
            "This version of the server or of the driver is not one that was tried: correct it";

    static Habit ofDriver(String what) {
        return new Habit(what, DRIVER);
    }
}
