/** What comes in as a table, from the file to the rows of a feature: read, shown, confirmed, done row by row, taken back. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "operation",
            "shared",
            "shared :: table",
            "sheet",
            "sheet :: heading",
            "sheet :: raw",
            "sheet :: value",
            "evidence :: store",
            "evidence :: scanner"
        })
@org.jspecify.annotations.NullMarked
package cn.zhenggai.dataimport;
