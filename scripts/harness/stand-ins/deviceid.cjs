// Stands in for @vscode/deviceid, which would read and write an identity of this machine.
exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
