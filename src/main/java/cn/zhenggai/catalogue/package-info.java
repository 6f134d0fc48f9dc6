/** The hazards that inspectors look for, in versions with the days they are valid, and the checklists picked from them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "firststeps", "calendar"})
package cn.zhenggai.catalogue;
