/** Schools as they are looked for and looked at: what their names sound like, who may know of which, and what each feature tells of one. */
@org.springframework.modulith.NamedInterface("school")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.organisation.school;
