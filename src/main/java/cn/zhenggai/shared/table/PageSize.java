package cn.zhenggai.shared.table;

/** How many rows a program wants at once. Anything but a number from 1 to {@link #MOST} is refused at its parameter. */
public record PageSize(int rows) {

    public static final String USUAL = "20";
    public static final int MOST = 100;

    public PageSize {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("No size of a page: " + rows);
        }
    }

    /** Called for the parameter of an address. */
    public static PageSize of(String text) {
        return new PageSize(Integer.parseInt(text));
    }
}
