/** Where inspections are planned, campaigns run and visits made, on pages and for programs. */
package cn.zhenggai.inspection.web;
