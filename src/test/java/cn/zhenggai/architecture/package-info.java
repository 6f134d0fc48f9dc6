/** The house rules as tests: modules, names, models, messages, templates and settings. */
package cn.zhenggai.architecture;
