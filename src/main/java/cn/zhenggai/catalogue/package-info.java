/** The hazards that inspectors look for, in versions with the days they are valid, and the checklists picked from them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "firststeps",
            "calendar",
            "sheet",
            "sheet :: heading",
            "sheet :: raw",
            "sheet :: value"
        })
package cn.zhenggai.catalogue;
