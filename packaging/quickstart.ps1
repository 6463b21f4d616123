# Unbar on Windows: installs by the vcpkg manifest, builds, starts or tests. Written, NOT YET RUN on a Windows machine.
#   packaging\quickstart.ps1 run -Operator FILE     build (release) and start with an operator profile
#   packaging\quickstart.ps1 test                   build (debug) and run the tests that need no stand-in operator
# Needs Visual Studio 2022 with "Desktop development with C++" (it brings CMake, Ninja and ctest), git, Python 3, and VCPKG_ROOT
# naming a vcpkg checkout. The first run builds Qt and takes hours. The stand-in operator waits for POSIX signals and is not
# ported yet, so there is no demo and no tour on Windows.
param([ValidateSet("run", "test")][string]$Command = "run", [string]$Operator = "")
$ErrorActionPreference = "Stop"
$root = (Resolve-Path "$PSScriptRoot\..").Path

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

if (-not $env:VCPKG_ROOT) { throw "Set VCPKG_ROOT to a vcpkg checkout; the manifest is packaging\windows\vcpkg.json." }
if (-not (Get-Command cl.exe -ErrorAction SilentlyContinue)) {
    # The compiler's environment, as the "Developer PowerShell" sets it up.
    $vswhere = "${env:ProgramFiles(x86)}\Microsoft Visual Studio\Installer\vswhere.exe"
    if (-not (Test-Path $vswhere)) { throw "Visual Studio 2022 with the C++ workload is needed." }
    $studio = & $vswhere -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath
    if (-not $studio) { throw "Visual Studio is here, its C++ workload is not." }
    Import-Module "$studio\Common7\Tools\Microsoft.VisualStudio.DevShell.dll"
    Enter-VsDevShell -VsInstallPath $studio -SkipAutomaticLocation -DevCmdArguments "-arch=x64 -host_arch=x64" | Out-Null
}

$preset = if ($Command -eq "test") { "dev" } else { "release" }
$window = Test-Path "$root\app\main.cpp"
$installed = "$root\build\vcpkg_installed" # one for both presets: Qt is built once
Invoke-Checked cmake @("-S", $root, "--preset", $preset, "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT\scripts\buildsystems\vcpkg.cmake",
    "-DVCPKG_TARGET_TRIPLET=x64-windows", "-DVCPKG_MANIFEST_DIR=$root\packaging\windows", "-DVCPKG_INSTALLED_DIR=$installed")
$libraries = "$installed\x64-windows"
$folder = if ($Command -eq "test") { "$libraries\debug" } else { $libraries }
$env:PATH = "$folder\bin;$libraries\bin;$env:PATH"
$env:QT_PLUGIN_PATH = "$folder\Qt6\plugins"

if ($Command -eq "test") {
    $tests = @("support", "domain", "store", "modes")
    Invoke-Checked cmake (@("--build", "$root\build\$preset", "--parallel", "--target") + ($tests | ForEach-Object { "test_$_" }))
    Invoke-Checked ctest @("--test-dir", "$root\build\$preset", "-R", "^test_($($tests -join '|'))\.", "--output-on-failure")
    exit 0
}
$targets = @("unbarctl") + $(if ($window) { @("unbar") } else { @() })
Invoke-Checked cmake (@("--build", "$root\build\$preset", "--parallel", "--target") + $targets)
$program = if ($window) { "unbar.exe" } else { "unbarctl.exe" }
if (-not $Operator) {
    Write-Host "Built $root\build\$preset\bin\$program. Start it with an operator profile: quickstart.ps1 run -Operator FILE"
    exit 0
}
$profileFile = (Resolve-Path $Operator).Path
$arguments = @("--operator", "`"$profileFile`"") + $(if ($window) { @() } else { @("status") })
$started = Start-Process -FilePath "$root\build\$preset\bin\$program" -ArgumentList $arguments -NoNewWindow -Wait -PassThru
exit $started.ExitCode
