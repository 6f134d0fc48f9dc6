/** The county's clock as visitors see and move it, and what each move set off. */
package cn.zhenggai.demo.clock;
