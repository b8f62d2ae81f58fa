@echo off
rem Runs Maven: an installed one of 3.8 or later as it is, otherwise the one named below, fetched once from the Apache
rem archive and checked. Which JDK compiles is decided by the toolchain in pom.xml, not here. The twin of mvnw.
setlocal EnableExtensions DisableDelayedExpansion

set "OSL_MAVEN=3.9.12"
set "OSL_SHA512=0a1be79f02466533fc1a80abbef8796e4f737c46c6574ede5658b110899942a94db634477dfd3745501c80aef9aac0d4f841d38574373f7e2d24cce89d694f70"
set "OSL_ARCHIVE=https://archive.apache.org/dist/maven/maven-3/%OSL_MAVEN%/binaries/apache-maven-%OSL_MAVEN%-bin.tar.gz"
set "OSL_DISTS=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "OSL_DISTS=%MAVEN_USER_HOME%\wrapper\dists"

if defined JAVA_HOME goto :maven
where java.exe >nul 2>nul && goto :maven
for /d %%J in ("%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Eclipse Adoptium\jdk-*") do set "JAVA_HOME=%%~J"

:maven
set "OSL_MVN="
for /f "delims=" %%M in ('where mvn.cmd 2^>nul') do if not defined OSL_MVN set "OSL_MVN=%%M"
if not defined OSL_MVN goto :own
set "OSL_MAJOR=0"
set "OSL_MINOR=0"
for /f "usebackq tokens=1,2 delims=." %%A in (`call "%OSL_MVN%" -v -q 2^>nul`) do call :version "%%A" "%%B"
if %OSL_MAJOR% gtr 3 goto :run
if %OSL_MAJOR% equ 3 if %OSL_MINOR% geq 8 goto :run

:own
set "OSL_MVN=%OSL_DISTS%\apache-maven-%OSL_MAVEN%\bin\mvn.cmd"
if exist "%OSL_MVN%" goto :run
echo Fetching Maven %OSL_MAVEN% from the Apache archive 1>&2
powershell -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command ^
    "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
    "[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12;" ^
    "$part = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid().ToString());" ^
    "New-Item -ItemType Directory -Path $part | Out-Null;" ^
    "try {" ^
    "  $file = Join-Path $part 'maven.tar.gz';" ^
    "  Invoke-WebRequest -UseBasicParsing -Uri $env:OSL_ARCHIVE -OutFile $file;" ^
    "  $hash = (Get-FileHash -Algorithm SHA512 -LiteralPath $file).Hash;" ^
    "  if ($hash -ne $env:OSL_SHA512) { throw 'The checksum of the fetched Maven is wrong.' }" ^
    "  & (Join-Path $env:SystemRoot 'System32\tar.exe') -xzf $file -C $part;" ^
    "  if ($LASTEXITCODE -ne 0) { throw 'The fetched Maven cannot be unpacked.' }" ^
    "  New-Item -ItemType Directory -Force -Path $env:OSL_DISTS | Out-Null;" ^
    "  $name = 'apache-maven-' + $env:OSL_MAVEN; $target = Join-Path $env:OSL_DISTS $name;" ^
    "  if (-not (Test-Path $target)) { Move-Item -LiteralPath (Join-Path $part $name) -Destination $target }" ^
    "} finally { Remove-Item -Recurse -Force -LiteralPath $part }"
if errorlevel 1 exit /b 1

:run
"%OSL_MVN%" %*
exit /b %ERRORLEVEL%

rem The first line that looks like a version counts: the quiet answer may end with a line of colour codes.
:version
if not "%OSL_MAJOR%"=="0" exit /b 0
echo(%~1| findstr /r "^[0-9][0-9]* *$" >nul || exit /b 0
echo(%~2| findstr /r "^[0-9][0-9]* *$" >nul || exit /b 0
set "OSL_MAJOR=%~1"
set "OSL_MINOR=%~2"
exit /b 0
