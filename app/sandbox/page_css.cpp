#include "app/sandbox/page_css.h"

namespace unbar::sandbox {

// Colours are the tokens of the product in light and dark; sizes are rem, so that a larger browser font
// enlarges all.
static const char *const styleSheet = R"(
:root{color-scheme:light dark;--bg:#F7F8FA;--surface:#fff;--text:#16191D;--muted:#525B66;--border:#DDE2E8;--control:#767F8A;
--primary:#0B57D0;--on-primary:#fff;--primary-soft:#E8F0FE;--ok:#0F6B3E;--ok-soft:#E6F5EC;--warn:#7A4B00;--warn-soft:#FFF4DE;
--danger:#B3261E;--danger-soft:#FDECEA}
@media (prefers-color-scheme:dark){:root{--bg:#101317;--surface:#181C22;--text:#E8EBEF;--muted:#A4ADB8;--border:#2B323B;
--control:#7D8794;--primary:#8AB4FF;--on-primary:#0A1B3D;--primary-soft:#1B2A45;--ok:#6FD39B;--ok-soft:#13291E;--warn:#F2C063;
--warn-soft:#2E2413;--danger:#FFB4AB;--danger-soft:#351816}}
*{box-sizing:border-box;margin:0;padding:0}
body{font-family:Inter,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;background:var(--bg);
color:var(--text);font-size:.9375rem;line-height:1.6;min-height:100vh;display:flex;flex-direction:column}
h1{font-size:1.75rem;line-height:1.3;font-weight:600;letter-spacing:-.01em;margin-bottom:1.5rem}
h2{font-size:1.0625rem;font-weight:600;line-height:1.4}
h1,h2{text-wrap:balance}p{text-wrap:pretty}
p+p{margin-top:.5rem}a{color:var(--primary);font-weight:600;text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--primary);outline-offset:2px}.summary:focus{outline:none}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--surface);padding:.5rem 1rem;border-radius:.5rem}
.top{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:3.5rem;padding:.25rem 1.5rem;
background:var(--surface);border-bottom:1px solid var(--border)}
.brand{display:flex;align-items:center;gap:.625rem;font-weight:600;font-size:1rem}
.mark{width:1.625rem;height:1.625rem;border-radius:.5rem;background:var(--primary);position:relative}
.mark:before{content:"";position:absolute;inset:.45rem;border:2px solid var(--on-primary);border-radius:50%}
.chip{position:relative;padding:.25rem .875rem;font-size:.875rem;font-weight:400;color:var(--muted);
text-decoration:none;min-height:2.75rem;display:inline-flex;align-items:center}
.chip:before{content:"";position:absolute;inset:.375rem 0;border:1px solid var(--border);border-radius:999px}
main{width:100%;margin:0 auto;padding:3.25rem 1.25rem 2rem;flex:1}
main.column{max-width:40rem}main.wide{max-width:75rem;padding-top:2rem}
h1+.lead{color:var(--muted);margin:-.75rem 0 1.5rem}.muted{color:var(--muted)}.num{font-variant-numeric:tabular-nums;white-space:nowrap}
.foot{padding:1rem 1.25rem 1.5rem;text-align:center;color:var(--muted);font-size:.8125rem}
.stack{display:flex;flex-direction:column;gap:1rem}
.card{background:var(--surface);border:1px solid var(--border);border-radius:.75rem;padding:1.25rem}
.card+.card,.card+form,form+.card{margin-top:1rem}
.choice{display:grid;grid-template-columns:2.5rem 1fr auto auto;gap:1rem;align-items:center;text-decoration:none;color:var(--text);
font-weight:400;min-height:5rem;padding:1rem 1.25rem}
.choice b{display:block;font-weight:600}.choice small{display:block;font-size:.8125rem;color:var(--muted)}
.choice:hover,.choice.first{border-color:var(--primary);box-shadow:0 0 0 1px var(--primary)}
.choice .tile{width:2.5rem;height:2.5rem;border-radius:.625rem;background:var(--primary-soft);color:var(--primary);display:grid;place-items:center}
.choice>.ic{color:var(--muted);grid-column:4}
.ic{width:1.125rem;height:1.125rem;flex:none;stroke:currentColor;fill:none;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.badge{display:inline-flex;align-items:center;gap:.375rem;border-radius:999px;padding:.1875rem .625rem;font-size:.8125rem;font-weight:600;white-space:nowrap}
.badge .ic{width:.875rem;height:.875rem}
.badge.ok{background:var(--ok-soft);color:var(--ok)}.badge.warn{background:var(--warn-soft);color:var(--warn)}
.badge.danger{background:var(--danger-soft);color:var(--danger)}.badge.info{background:var(--primary-soft);color:var(--primary)}
.badge.plain{background:var(--bg);color:var(--muted);border:1px solid var(--border)}
.group{margin-bottom:1.25rem}.group label{display:block;font-weight:600;margin-bottom:.25rem}
.group.bad{border-left:4px solid var(--danger);padding-left:1rem}
.hint{color:var(--muted);margin-bottom:.375rem}.error{color:var(--danger);font-weight:600;margin-bottom:.375rem}
input[type=text],input[type=password],input[type=tel],select{font:inherit;color:inherit;width:100%;min-height:2.75rem;
border:1px solid var(--control);border-radius:.5rem;padding:0 .875rem;background:var(--surface)}
fieldset{border:0}legend{font-weight:600;margin-bottom:.25rem;float:left;width:100%}legend+*{clear:both}.group .pick{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;
font-weight:400;margin:0}.pick input{width:1.25rem;height:1.25rem;flex:none;accent-color:var(--primary)}
input[type=file]{font:inherit;width:100%;min-height:2.75rem;border:1px solid var(--control);border-radius:.5rem;padding:.5rem;background:var(--surface)}
.bad input:not([type=radio]){border:2px solid var(--danger)}input.narrow{max-width:14rem}
.btn{font:inherit;font-weight:600;display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;padding:0 1.25rem;
border-radius:.5rem;cursor:pointer;text-decoration:none;border:1px solid transparent}
.btn.p{background:var(--primary);color:var(--on-primary)}.btn.s{background:var(--surface);border-color:var(--control);color:var(--text)}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}.row.head{justify-content:space-between}.row.head h1{margin:0}
.row.head+.lead{color:var(--muted);margin:.25rem 0 1rem}.row form{display:contents}td .row+.row{margin-top:.5rem}.row>a,.after>a{display:inline-flex;align-items:center;min-height:2.75rem}.after{margin-top:1rem}p.after+div.after{margin-top:.5rem}
.summary{border:2px solid var(--danger);border-radius:.75rem;background:var(--danger-soft);padding:1rem 1.25rem;margin-bottom:1.5rem}
.summary h2,.summary li,.summary a{color:var(--danger)}.summary ul{list-style:none;margin-top:.25rem}
.note{border-radius:.75rem;background:var(--primary-soft);padding:1rem 1.25rem;margin-bottom:1.5rem}
.note.ok{background:var(--ok-soft)}.note.warn{background:var(--warn-soft)}.note.danger{background:var(--danger-soft)}
dl{margin-top:1rem;display:grid;grid-template-columns:auto 1fr;gap:.625rem 1.5rem}dt{color:var(--muted)}dd{text-align:right;overflow-wrap:anywhere;text-wrap:pretty}
.amount{font-size:2.25rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
.tools{border:1px dashed var(--control);border-radius:.75rem;padding:1.25rem;margin-top:2rem}.tools h2{margin-bottom:.25rem}.tools .row{margin-top:.75rem}
section{margin-top:2rem}section>h2{margin-bottom:.75rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-bottom:1rem}nav a{display:inline-flex;align-items:center;min-height:2.75rem}
.switch{display:grid;grid-template-columns:12rem 8rem auto;gap:.75rem;align-items:center;justify-content:start}.switch>.badge{justify-self:start}
.lock{display:grid;grid-template-columns:minmax(10.5rem,1fr) auto auto;gap:.25rem .5rem;align-items:center}.lock form{display:contents}.lock .badge{justify-self:start}
.scroll{overflow-x:auto;background:var(--surface);border:1px solid var(--border);border-radius:.75rem}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;padding:.625rem 1.25rem;border-bottom:1px solid var(--border);vertical-align:middle}
tbody tr:last-child>*{border-bottom:0}thead th{font-weight:600;color:var(--muted);font-size:.8125rem;white-space:nowrap}tbody th{font-weight:600}
td .btn{padding:0 .75rem;white-space:nowrap}td .btn.s{background:none;border-color:transparent;color:var(--primary)}td .btn.s:hover{background:var(--primary-soft)}
td select{min-width:11rem;width:auto}td{height:3.875rem}td .row{flex-wrap:nowrap;gap:.5rem}td .row:not(:has(select)){margin-left:-.75rem}
.code{font-size:1.75rem;letter-spacing:.12em;font-weight:600;font-variant-numeric:tabular-nums}
ul.plain,ol.plain{list-style:none}h3{font-size:.9375rem;font-weight:600;margin-bottom:.5rem}.words{white-space:pre-wrap;overflow-wrap:anywhere}
.card p+h3{margin-top:1rem}img.proof{display:block;max-width:100%;height:auto;margin-top:.75rem;border:1px solid var(--border);border-radius:.5rem}
input[type=date],textarea{font:inherit;color:inherit;width:100%;min-height:2.75rem;border:1px solid var(--control);border-radius:.5rem;
padding:.5rem .875rem;background:var(--surface)}section>.card+.card{margin-top:1rem}
@media (max-width:62rem){.scroll{overflow:visible;background:none;border:0;border-radius:0}table,tbody,tr,td,tbody th{display:block}
thead{position:absolute;left:-999rem}tr{background:var(--surface);border:1px solid var(--border);border-radius:.75rem;padding:1rem 1.25rem}
tr+tr{margin-top:.75rem}td,tbody th{border:0;padding:.125rem 0;height:auto;overflow-wrap:anywhere}td .row,td .row:not(:has(select)){flex-wrap:wrap;margin-left:0}td:has(.row:empty){display:none}td>.row,.lock{margin-top:.25rem}
.lock{display:flex;flex-wrap:wrap;gap:.5rem}.lock:before{content:"";order:1;flex-basis:100%}.lock .badge{order:0}.lock .btn{order:2}td .btn.s{background:var(--surface);border-color:var(--control);color:var(--text)}}
@media (max-width:30rem){main{padding-top:1.5rem}.choice{grid-template-columns:2.5rem 1fr auto}.choice>.badge{display:none}.choice>.ic{grid-column:3}
main.column .btn{width:100%}main.column .row>a{width:100%}input.narrow{max-width:none}
main.column dl{grid-template-columns:1fr;gap:0}dd{text-align:left;margin-bottom:.625rem}
.switch{grid-template-columns:1fr auto}.switch .btn{grid-column:1/-1}.switch form{display:contents}td select{width:100%}}
)";

const QString &pageCss()
{
    static const QString css = QString::fromUtf8(styleSheet);
    return css;
}

} // namespace unbar::sandbox
